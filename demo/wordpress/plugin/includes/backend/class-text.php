<?php
/**
 * What may stand in a text of a guest: the contract's rules, character by character as the widget applies them.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** Rules for texts. */
final class Text {

	/** Any text with a letter or digit, 1–100 characters, none of them a control character. */
	public static function is_name( mixed $value ): bool {
		return self::matches( '/^(?=.*[\p{L}\p{N}])[^\p{Cc}]{1,100}$/uD', $value );
	}

	/** One line or many: of the control characters only line breaks and tabs. */
	public static function is_plain( mixed $value, int $most ): bool {
		return self::matches( '/^[^\p{Cc}]*(?:[\t\r\n][^\p{Cc}]*)*$/uD', $value ) && '' !== $value && self::length( $value ) <= $most;
	}

	/** The same on one line. */
	public static function is_line( mixed $value, int $most ): bool {
		return self::matches( '/^[^\p{Cc}]+$/uD', $value ) && self::length( $value ) <= $most;
	}

	/** E.164, or digits as typed when the widget had no tables. */
	public static function is_phone( mixed $value ): bool {
		return self::matches( '/^\+?[0-9]{6,15}$/D', $value );
	}

	/** One `@`, two sides, no white space: only what cannot work is refused. */
	public static function is_email( mixed $value ): bool {
		return self::matches( '/^[^\s\p{Z}@\p{Cc}]+@[^\s\p{Z}@\p{Cc}]+$/uD', $value ) && self::length( $value ) <= 254;
	}

	public static function is_https( mixed $value ): bool {
		return self::matches( '~^https://[^\s/?#\p{Cc}]+[^\s\p{Cc}]*$~uD', $value ) && self::length( $value ) <= 2048;
	}

	/** A UTC instant that exists. */
	public static function is_instant( mixed $value ): bool {
		return self::matches( '/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/D', $value ) && null !== self::seconds( $value );
	}

	/** Seconds since 1970 of an instant; null when there is no such day or time. */
	public static function seconds( string $instant ): ?int {
		$plain = substr( $instant, 0, 19 );
		$time  = \DateTimeImmutable::createFromFormat( '!Y-m-d\TH:i:s', $plain, new \DateTimeZone( 'UTC' ) );
		return false !== $time && $time->format( 'Y-m-d\TH:i:s' ) === $plain ? $time->getTimestamp() : null;
	}

	/** One Unicode spelling where PHP can, no white space around. */
	public static function tidy( string $text ): string {
		$trimmed = preg_replace( '/^[\s\p{Z}\x{FEFF}]+|[\s\p{Z}\x{FEFF}]+$/u', '', $text ) ?? $text;
		$spelled = class_exists( \Normalizer::class ) ? \Normalizer::normalize( $trimmed, \Normalizer::FORM_C ) : $trimmed;
		return is_string( $spelled ) ? $spelled : $trimmed;
	}

	/** As browsers count: characters beyond the first 65,536 are two. */
	private static function length( string $text ): int {
		return mb_strlen( $text, 'UTF-8' ) + (int) preg_match_all( '/[\x{10000}-\x{10FFFF}]/u', $text );
	}

	private static function matches( string $pattern, mixed $value ): bool {
		return is_string( $value ) && 1 === preg_match( $pattern, $value );
	}
}
