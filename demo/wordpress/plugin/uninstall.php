<?php
/**
 * WordPress runs this when an administrator deletes the plugin: nothing of ours stays behind.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget;

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

require_once __DIR__ . '/includes/autoload.php';

Uninstaller::run();
