CREATE TABLE `seen_texts` (
	`person_id` text NOT NULL,
	`document` integer NOT NULL,
	`size` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `document`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document`) REFERENCES `documents`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- Who is here already has seen what is here: an update brings nobody a pile of news.
INSERT INTO `seen_texts` (`person_id`, `document`, `size`, `at`)
SELECT m.`person_id`, d.`number`, d.`size`, d.`updated_at` FROM `members` m JOIN `documents` d ON d.`workshop_id` = m.`workshop_id`;
