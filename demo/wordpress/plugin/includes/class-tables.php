<?php
/**
 * The plugin's tables: intents (one row for each Idempotency-Key), counts (rate limits), customers (who is who).
 * None holds a name, a number or an address in clear.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget;

/** Names, shape and upgrade of the tables. */
final class Tables {

	public const OPTION  = 'reservation_widget_tables';
	private const VERSION = 2;
	/** Each with the column that came last: with it the others are there. */
	private const NAMES   = array(
		'intents'   => 'keep_until',
		'counts'    => 'hits',
		'customers' => 'created_at',
	);

	public static function intents(): string {
		return self::name( 'intents' );
	}

	public static function counts(): string {
		return self::name( 'counts' );
	}

	public static function customers(): string {
		return self::name( 'customers' );
	}

	/** Each site of a network has tables of its own, made when it is first used. */
	private static function name( string $name ): string {
		global $wpdb;
		return "{$wpdb->prefix}reservation_widget_{$name}";
	}

	/** Makes or changes them, once for each version; again and again where the database does not let it. */
	public static function ensure(): void {
		global $wpdb;
		if ( self::VERSION === (int) get_option( self::OPTION ) ) {
			return;
		}
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		$quiet = $wpdb->suppress_errors( true );
		foreach ( self::statements() as $statement ) {
			dbDelta( $statement );
		}
		$wpdb->suppress_errors( $quiet );
		if ( self::are_there() ) {
			update_option( self::OPTION, self::VERSION );
		}
	}

	/** After something went wrong: a backup may have been restored without them. @return bool Whether they are there. */
	public static function mend(): bool {
		if ( self::are_there() ) {
			return true;
		}
		delete_option( self::OPTION );
		self::ensure();
		return self::are_there();
	}

	private static function are_there(): bool {
		global $wpdb;
		$quiet = $wpdb->suppress_errors( true );
		// phpcs:ignore WordPress.DB -- no value in it, and whether it can be read is what is asked.
		$answers = array_map( static fn ( string $name, string $column ): int|bool => $wpdb->query( "SELECT {$column} FROM " . self::name( $name ) . ' LIMIT 1' ), array_keys( self::NAMES ), self::NAMES );
		$wpdb->suppress_errors( $quiet );
		return ! in_array( false, $answers, true );
	}

	/** @param string[] $names Of the site that is deleted from a network, which is the current one then. */
	public static function add_to_dropped( array $names ): array {
		return array( ...$names, self::intents(), self::counts(), self::customers() );
	}

	public static function drop(): void {
		global $wpdb;
		foreach ( array_keys( self::NAMES ) as $name ) {
			// phpcs:ignore WordPress.DB -- no value in it, and a table has no cache.
			$wpdb->query( 'DROP TABLE IF EXISTS ' . self::name( $name ) );
		}
		delete_option( self::OPTION );
	}

	/**
	 * Hashes are hexadecimal, so that no collation can take two keys for one. Times are seconds since 1970.
	 *
	 * @return string[] As dbDelta wants them: a line for each column, two blanks before the primary key.
	 */
	private static function statements(): array {
		global $wpdb;
		$collate = $wpdb->get_charset_collate();
		return array(
			'CREATE TABLE ' . self::intents() . " (
				restaurant_id bigint(20) unsigned NOT NULL,
				intent_key char(64) NOT NULL,
				body_hash char(64) NOT NULL,
				twin char(64) DEFAULT NULL,
				created_at bigint(20) unsigned NOT NULL,
				status smallint(5) unsigned DEFAULT NULL,
				reply text DEFAULT NULL,
				keep_until bigint(20) unsigned NOT NULL DEFAULT 0,
				PRIMARY KEY  (restaurant_id,intent_key),
				UNIQUE KEY twin (twin),
				KEY created_at (created_at)
			) {$collate};",
			'CREATE TABLE ' . self::counts() . " (
				bucket char(64) NOT NULL,
				minute bigint(20) unsigned NOT NULL,
				hits bigint(20) unsigned NOT NULL,
				PRIMARY KEY  (bucket,minute),
				KEY minute (minute)
			) {$collate};",
			'CREATE TABLE ' . self::customers() . " (
				guest char(64) NOT NULL,
				customer_id varchar(45) NOT NULL,
				created_at bigint(20) unsigned NOT NULL,
				PRIMARY KEY  (guest)
			) {$collate};",
		);
	}
}
