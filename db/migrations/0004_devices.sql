ALTER TABLE `sessions` ADD `own` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `ends_at` integer;--> statement-breakpoint
-- Whoever is in now was let in for long: that stays so, until they say that others use the device too.
UPDATE `sessions` SET `own` = 1, `ends_at` = `created_at` + 15552000000;
