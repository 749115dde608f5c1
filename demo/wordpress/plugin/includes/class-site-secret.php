<?php
/**
 * A secret of this site, made once: signs customer tokens, and hashes what could be guessed, such as phone numbers.
 * Not one of WordPress's salts: an owner who changes those must not lose every guest's id.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget;

use Reservation_Widget\Backend\Statement;

/** The site's own secret. */
final class Site_Secret {

	public const OPTION = 'reservation_widget_secret';

	/** @return string 64 hexadecimal digits */
	public static function hmac( string $purpose, string $text ): string {
		return hash_hmac( 'sha256', "{$purpose}\n{$text}", self::secret() );
	}

	/** An array, for the same reason as the key's. */
	private static function secret(): string {
		$kept = get_option( self::OPTION );
		if ( is_array( $kept ) && is_string( $kept['secret'] ?? null ) ) {
			return $kept['secret'];
		}
		$kept = self::first_of( array( 'secret' => bin2hex( random_bytes( 32 ) ) ) );
		if ( ! is_array( $kept ) || ! is_string( $kept['secret'] ?? null ) ) {
			throw new \RuntimeException( 'The site secret could not be stored.' );
		}
		return $kept['secret'];
	}

	/** WordPress's own way to add an option overwrites what another request has added a moment before: here the first stays. */
	private static function first_of( array $entry ): mixed {
		global $wpdb;
		Statement::run( "INSERT IGNORE INTO {$wpdb->options} (option_name, option_value, autoload) VALUES (%s, %s, 'no')", self::OPTION, (string) maybe_serialize( $entry ) );
		wp_cache_delete( self::OPTION, 'options' );
		wp_cache_delete( 'notoptions', 'options' );
		$row = Statement::row( "SELECT option_value FROM {$wpdb->options} WHERE option_name = %s", self::OPTION );
		return maybe_unserialize( $row->option_value ?? '' );
	}
}
