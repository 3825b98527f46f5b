CREATE TABLE `pact_wordings` (
	`workshop_id` text NOT NULL,
	`field` text NOT NULL,
	`revision` integer NOT NULL,
	`words` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `field`, `revision`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `members` ADD `pause` text;--> statement-breakpoint
ALTER TABLE `workshops` ADD `wanted` integer DEFAULT 0 NOT NULL;