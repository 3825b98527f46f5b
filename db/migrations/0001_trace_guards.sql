-- The ledger is append-only: nobody who can only speak SQL to a live database edits history unseen.
CREATE TRIGGER `ledger_is_not_updated` BEFORE UPDATE ON `ledger`
BEGIN
	SELECT RAISE(ABORT, 'the ledger is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_is_not_deleted` BEFORE DELETE ON `ledger`
BEGIN
	SELECT RAISE(ABORT, 'the ledger is append-only');
END;
--> statement-breakpoint
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER `ledger_is_not_replaced` BEFORE INSERT ON `ledger`
WHEN EXISTS (SELECT 1 FROM `ledger` WHERE `document` = NEW.`document` AND `seq` = NEW.`seq`)
BEGIN
	SELECT RAISE(ABORT, 'the ledger is append-only');
END;
--> statement-breakpoint
INSERT INTO `meta` (`key`, `value`) VALUES ('epoch', '0');
