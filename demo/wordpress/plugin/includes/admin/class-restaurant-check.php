<?php
/**
 * Asks the Reserve API for each configured restaurant, so that the owner sees by its name that all is well. Asked is at
 * each look at the page, whatever guests are told meanwhile out of what is kept.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Admin;

use Reservation_Widget\Backend\Read_Calls;
use Reservation_Widget\Backend\Refusal;
use Reservation_Widget\Backend\Trouble;
use Reservation_Widget\Settings;

/** Findings for the settings page. */
final class Restaurant_Check {

	/** @return array<int, array{is_good: bool, words: string}> By restaurant. */
	public static function all( Settings $settings ): array {
		$findings = array();
		foreach ( $settings->restaurants as $id ) {
			$findings[ $id ] = self::one( new Read_Calls( $settings, 'check', is_afresh: true ), $id );
			if ( ! $findings[ $id ]['is_good'] ) {
				// The next would make the page wait for the same trouble again.
				break;
			}
		}
		return $findings;
	}

	/** @return array{is_good: bool, words: string} */
	private static function one( Read_Calls $reads, int $id ): array {
		try {
			return array(
				'is_good' => true,
				'words'   => (string) $reads->profile( $id )['name'],
			);
		} catch ( Refusal ) {
			return array(
				'is_good' => false,
				'words'   => Trouble::last(),
			);
		}
	}
}
