<?php
/**
 * Phone numbers as far as the widget did not finish them. It sends E.164 whenever its tables came; digits without `+`
 * are read here in the restaurant's country, by the calling codes and lengths that the build takes out of the same tables.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** Reading phone numbers. */
final class Phone {

	/**
	 * @param mixed  $typed   As sent.
	 * @param string $country ISO 3166-1 alpha-2; empty = unknown.
	 * @return string|null E.164; null when it cannot be one.
	 */
	public static function read( mixed $typed, string $country ): ?string {
		if ( ! Text::is_phone( $typed ) ) {
			return null;
		}
		if ( str_starts_with( $typed, '+' ) ) {
			return self::is_possible( substr( $typed, 1 ) ) ? $typed : null;
		}
		$plan = self::plans()[ $country ] ?? null;
		if ( null === $plan ) {
			return null;
		}
		$national = self::without_trunk_prefix( $typed, $plan );
		return null === $national ? null : "+{$plan['code']}{$national}";
	}

	/**
	 * With a prefix that is dialled only inside the country, or without; the longer reading is tried first.
	 *
	 * @param array{code: string, trunk: string, lengths: int[]} $plan Of the country.
	 */
	private static function without_trunk_prefix( string $digits, array $plan ): ?string {
		$readings = array( $digits );
		if ( '' !== $plan['trunk'] && str_starts_with( $digits, $plan['trunk'] ) ) {
			array_unshift( $readings, substr( $digits, strlen( $plan['trunk'] ) ) );
		}
		foreach ( $readings as $reading ) {
			if ( in_array( strlen( $reading ), $plan['lengths'], true ) ) {
				return $reading;
			}
		}
		return null;
	}

	/** Some country has that code and numbers of that length. */
	private static function is_possible( string $digits ): bool {
		foreach ( self::plans() as $plan ) {
			if ( str_starts_with( $digits, $plan['code'] ) && in_array( strlen( $digits ) - strlen( $plan['code'] ), $plan['lengths'], true ) ) {
				return true;
			}
		}
		return false;
	}

	/** @return array<string, array{code: string, trunk: string, lengths: int[]}> */
	private static function plans(): array {
		static $plans = null;
		$plans      ??= require __DIR__ . '/phone-plans.php';
		return $plans;
	}
}
