<?php
/**
 * Where a call comes from, as far as the server knows. Forwarded addresses can be made up by anybody, so only the site's
 * owner can say whose word is to be believed.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** The address that limits are counted by. */
final class Guest_Address {

	/** Networks of the sixth version are one guest, because each guest has a whole one. */
	public static function get(): string {
		// phpcs:disable WordPress.Security.ValidatedSanitizedInput -- only compared and hashed.
		$address   = (string) wp_unslash( $_SERVER['REMOTE_ADDR'] ?? '' );
		$forwarded = (string) wp_unslash( $_SERVER['HTTP_X_FORWARDED_FOR'] ?? '' );
		// phpcs:enable
		/**
		 * Filters the address of the guest, for a proxy that tells it by another header than `X-Forwarded-For`.
		 *
		 * @param string $address As the web server, or a proxy that the site trusts, sees it.
		 */
		$address = (string) apply_filters( 'reservation_widget_client_address', self::behind_proxies( $address, $forwarded ) );
		$bytes   = self::bytes( $address );
		return match ( strlen( (string) $bytes ) ) {
			4 => (string) inet_ntop( $bytes ),
			16 => bin2hex( substr( $bytes, 0, 8 ) ),
			default => $address,
		};
	}

	/** Each proxy adds whom it heard of: the last that is no trusted proxy is the guest. */
	private static function behind_proxies( string $address, string $forwarded ): string {
		/**
		 * Filters the proxies whose `X-Forwarded-For` is believed.
		 *
		 * @param string[] $proxies Addresses and networks, such as `10.0.0.0/8`.
		 */
		$proxies = (array) apply_filters( 'reservation_widget_trusted_proxies', array() );
		$heard   = array_map( 'trim', explode( ',', $forwarded ) );
		while ( array() !== $heard && self::is_among( $address, $proxies ) ) {
			$next = (string) array_pop( $heard );
			if ( null === self::bytes( $next ) ) {
				break;
			}
			$address = $next;
		}
		return $address;
	}

	/** @param string[] $networks Addresses, or networks with the length of what they share. */
	private static function is_among( string $address, array $networks ): bool {
		$bytes = self::bytes( $address );
		foreach ( $networks as $network ) {
			[ $of, $length ] = explode( '/', (string) $network ) + array( 1 => '' );
			$shared          = self::bytes( $of );
			if ( null === $bytes || null === $shared || strlen( $bytes ) !== strlen( $shared ) ) {
				continue;
			}
			if ( self::bits( $bytes, $length ) === self::bits( $shared, $length ) ) {
				return true;
			}
		}
		return false;
	}

	/** The first so many; all of them when no number is said. */
	private static function bits( string $bytes, string $length ): string {
		$bits = implode( '', array_map( static fn ( string $byte ): string => sprintf( '%08b', ord( $byte ) ), str_split( $bytes ) ) );
		return ctype_digit( $length ) ? substr( $bits, 0, (int) $length ) : $bits;
	}

	/** Addresses of the fourth version come written in the sixth, too: they are the same. Null when it is none. */
	private static function bytes( string $address ): ?string {
		if ( false === filter_var( $address, FILTER_VALIDATE_IP ) ) {
			return null;
		}
		$bytes = (string) inet_pton( $address );
		return 16 === strlen( $bytes ) && str_starts_with( $bytes, str_repeat( "\0", 10 ) . "\xff\xff" ) ? substr( $bytes, 12 ) : $bytes;
	}
}
