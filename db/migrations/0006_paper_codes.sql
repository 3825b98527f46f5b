CREATE TABLE `paper_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`name` text NOT NULL,
	`person_id` text,
	`made_by` text NOT NULL,
	`wants_second` integer NOT NULL,
	`second_by` text,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_codes_codeHash_unique` ON `paper_codes` (`code_hash`);--> statement-breakpoint
CREATE INDEX `paper_codes_of_workshop` ON `paper_codes` (`workshop_id`,`at`);