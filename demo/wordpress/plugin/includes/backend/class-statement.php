<?php
/**
 * One statement on the plugin's tables. `$wpdb` answers a failure with `false` and prints it into the page; here it is
 * tried again, because a busy database is nothing to refuse a guest for, and then it is an exception.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** Prepared SQL that fails aloud. */
final class Statement {

	private const TRIES = 5;

	/** @return int Rows that were changed. */
	public static function run( string $sql, string|int ...$values ): int {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- every statement is a constant of this plugin, prepared here.
		return (int) self::tried( static fn () => $wpdb->query( $wpdb->prepare( $sql, $values ) ) );
	}

	/** The first row, or null. */
	public static function row( string $sql, string|int ...$values ): ?object {
		global $wpdb;
		self::tried(
			static function () use ( $wpdb, $sql, $values, &$row ) {
				// phpcs:ignore WordPress.DB -- as above.
				$row = $wpdb->get_row( $wpdb->prepare( $sql, $values ) );
				return '' === $wpdb->last_error;
			}
		);
		return $row;
	}

	/** @throws \RuntimeException Without the database's own words, which may quote what was written. */
	private static function tried( callable $statement ): mixed {
		global $wpdb;
		$quiet = $wpdb->suppress_errors( true );
		try {
			for ( $try = 1; $try <= self::TRIES; $try++ ) {
				$result = $statement();
				if ( false !== $result ) {
					return $result;
				}
				usleep( random_int( 20_000, 60_000 ) * $try );
			}
		} finally {
			$wpdb->suppress_errors( $quiet );
		}
		throw new \RuntimeException( 'The database did not take a statement.' );
	}
}
