CREATE TABLE `ended_devices` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ended_devices_by_term` ON `ended_devices` (`until`);