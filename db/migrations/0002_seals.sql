CREATE TABLE `seals` (
	`document` integer NOT NULL,
	`seq` integer NOT NULL,
	`size` integer NOT NULL,
	`rows` blob NOT NULL,
	`salts` blob NOT NULL,
	PRIMARY KEY(`document`, `seq`),
	FOREIGN KEY (`document`) REFERENCES `documents`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- A row may leave the ledger only when a seal holds it.
DROP TRIGGER `ledger_is_not_deleted`;
--> statement-breakpoint
CREATE TRIGGER `ledger_is_not_deleted` BEFORE DELETE ON `ledger`
WHEN NOT EXISTS (
	SELECT 1 FROM `seals`
	WHERE `document` = OLD.`document` AND `seq` <= OLD.`seq` AND OLD.`seq` < `seq` + `size`
)
BEGIN
	SELECT RAISE(ABORT, 'the ledger is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `sealed_rows_do_not_return` BEFORE INSERT ON `ledger`
WHEN EXISTS (
	SELECT 1 FROM `seals`
	WHERE `document` = NEW.`document` AND `seq` <= NEW.`seq` AND NEW.`seq` < `seq` + `size`
)
BEGIN
	SELECT RAISE(ABORT, 'the ledger is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `seals_are_not_updated` BEFORE UPDATE ON `seals`
BEGIN
	SELECT RAISE(ABORT, 'seals are kept as they are');
END;
--> statement-breakpoint
CREATE TRIGGER `seals_are_not_deleted` BEFORE DELETE ON `seals`
BEGIN
	SELECT RAISE(ABORT, 'seals are kept as they are');
END;
--> statement-breakpoint
CREATE TRIGGER `seals_do_not_overlap` BEFORE INSERT ON `seals`
WHEN EXISTS (
	SELECT 1 FROM `seals`
	WHERE `document` = NEW.`document` AND `seq` < NEW.`seq` + NEW.`size` AND NEW.`seq` < `seq` + `size`
)
BEGIN
	SELECT RAISE(ABORT, 'seals are kept as they are');
END;
