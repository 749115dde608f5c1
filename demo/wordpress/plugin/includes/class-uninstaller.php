<?php
/**
 * Takes everything away that the plugin has ever written, on every site of a network.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget;

use Reservation_Widget\Backend\Customers;
use Reservation_Widget\Backend\Read_Cache;
use Reservation_Widget\Backend\Trouble;
use Reservation_Widget\Backend\Upkeep;

/** The clean end. */
final class Uninstaller {

	public static function run(): void {
		if ( ! is_multisite() ) {
			self::clean();
			return;
		}
		$sites = get_sites(
			array(
				'fields' => 'ids',
				'number' => 0,
			)
		);
		foreach ( $sites as $site ) {
			switch_to_blog( (int) $site );
			self::clean();
			restore_current_blog();
		}
	}

	private static function clean(): void {
		Tables::drop();
		Read_Cache::clear();
		Trouble::forget();
		delete_metadata( 'user', 0, Customers::meta_key(), '', true );
		foreach ( array( Settings::OPTION, Api_Key::OPTION, Site_Secret::OPTION, Upkeep::OPTION ) as $option ) {
			delete_option( $option );
		}
	}
}
