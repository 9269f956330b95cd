CREATE TABLE "wrong_passwords" (
	"account" text NOT NULL,
	"device" text NOT NULL,
	"in_a_row" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wrong_passwords_account_device_pk" PRIMARY KEY("account","device")
);
