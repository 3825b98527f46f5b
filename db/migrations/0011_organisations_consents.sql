CREATE TABLE `consents` (
	`voice_id` text PRIMARY KEY NOT NULL,
	`wording` integer NOT NULL,
	`language` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`voice_id`) REFERENCES `voices`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`region` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_one_each` ON `organisations` (`key`,`region`);--> statement-breakpoint
CREATE TABLE `person_organisations` (
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	PRIMARY KEY(`person_id`, `organisation_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisations_of_people` ON `person_organisations` (`organisation_id`);--> statement-breakpoint
ALTER TABLE `applications` ADD `wording` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `applications` ADD `language` text;--> statement-breakpoint
-- What was declared before was declared under the first wording, in a language that nobody wrote down.
INSERT INTO `consents` (`voice_id`, `wording`, `language`, `at`) SELECT `id`, 1, NULL, `at` FROM `voices` WHERE length(`sealed`) > 0;
