<?php
/**
 * Plugin Name:       Reservation Widget
 * Description:       Lets guests book a table or join the waitlist: a block, a shortcode, and the server's side that keeps the Reserve API key.
 * Version:           0.0.0
 * Requires at least: 6.5
 * Requires PHP:      8.2
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       reservation-widget
 * Domain Path:       /languages
 *
 * This file owns nothing but the start. Its version line is written by the build.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

require_once __DIR__ . '/includes/autoload.php';

( new Plugin( __FILE__ ) )->start();
