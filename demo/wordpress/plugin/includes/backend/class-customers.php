<?php
/**
 * Who is who: a random id of at most 45 characters for each guest, which never changes, so that visits and notes stay
 * with the guest at the restaurant. It is never taken from the browser.
 *
 * - A user who is logged in on this site, proven by a customer token (see Customer_Token): the id is in the user's meta.
 * - Anybody else: the id belongs to phone number and e-mail together, of which only a hash is kept. Either alone would
 *   let a stranger who knows a number write into somebody's history.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use Reservation_Widget\Site_Secret;
use Reservation_Widget\Tables;

/** The customer manager. */
final class Customers {

	private const META = 'reservation_widget_customer_id';

	/** As it stands in the table of meta data: for each site of a network its own. */
	public static function meta_key(): string {
		global $wpdb;
		return $wpdb->get_blog_prefix() . self::META;
	}

	public static function of_user( int $user ): string {
		$key = self::meta_key();
		$id  = get_user_meta( $user, $key, true );
		if ( is_string( $id ) && '' !== $id ) {
			return $id;
		}
		add_user_meta( $user, $key, self::new_id(), true );
		// Two requests at once may have written two: the first stays.
		wp_cache_delete( $user, 'user_meta' );
		return (string) get_user_meta( $user, $key, true );
	}

	/** A new one is not kept yet: nobody is remembered whom the restaurant has refused. */
	public static function of_guest( string $phone, string $email ): string {
		$row = Statement::row( 'SELECT customer_id FROM ' . Tables::customers() . ' WHERE guest = %s', self::guest( $phone, $email ) );
		return (string) ( $row->customer_id ?? self::new_id() );
	}

	/** Of two first bookings at once the first stays. */
	public static function keep( string $phone, string $email, string $id ): void {
		Statement::run( 'INSERT IGNORE INTO ' . Tables::customers() . ' (guest, customer_id, created_at) VALUES (%s, %s, %d)', self::guest( $phone, $email ), $id, time() );
	}

	private static function guest( string $phone, string $email ): string {
		return Site_Secret::hmac( 'customer', $phone . "\n" . mb_strtolower( $email, 'UTF-8' ) );
	}

	private static function new_id(): string {
		return 'wp-' . wp_generate_uuid4();
	}
}
