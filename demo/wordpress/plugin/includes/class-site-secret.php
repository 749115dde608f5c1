<?php
/**
 * A secret of this site, made once: signs customer tokens, and hashes what could be guessed, such as phone numbers.
 * Not one of WordPress's salts: an owner who changes those must not lose every guest's id.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget;

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
		add_option( self::OPTION, array( 'secret' => bin2hex( random_bytes( 32 ) ) ), '', false );
		// Another request may have been first: what is stored counts.
		wp_cache_delete( self::OPTION, 'options' );
		wp_cache_delete( 'notoptions', 'options' );
		$kept = get_option( self::OPTION );
		if ( ! is_array( $kept ) || ! is_string( $kept['secret'] ?? null ) ) {
			throw new \RuntimeException( 'The site secret could not be stored.' );
		}
		return $kept['secret'];
	}
}
