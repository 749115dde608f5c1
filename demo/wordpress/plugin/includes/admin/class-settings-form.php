<?php
/**
 * Saving the settings: who may, that it was meant, and what is kept of what was typed. What cannot be used is not kept
 * silently: it comes back as a sentence.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Admin;

use Reservation_Widget\Api_Key;
use Reservation_Widget\Backend\Read_Cache;
use Reservation_Widget\Backend\Trouble;
use Reservation_Widget\Settings;

/** The form's handler. */
final class Settings_Form {

	public const ACTION = 'reservation_widget_save';
	/** Sentences for the next page that this user sees. */
	private const TOLD = 'reservation_widget_told_';

	/** Called by `admin-post.php`, which only users who are logged in reach. */
	public static function handle(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'You are not allowed to change these settings.', 'reservation-widget' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( self::ACTION );
		$problems = self::save( wp_unslash( $_POST ) );
		set_transient( self::TOLD . get_current_user_id(), array( 'problems' => $problems ), MINUTE_IN_SECONDS );
		wp_safe_redirect( Settings_Page::address() );
		exit;
	}

	/** @return string[]|null What could not be kept; null when nothing was saved just now. */
	public static function told(): ?array {
		$told = get_transient( self::TOLD . get_current_user_id() );
		delete_transient( self::TOLD . get_current_user_id() );
		return is_array( $told ) && is_array( $told['problems'] ?? null ) ? $told['problems'] : null;
	}

	/**
	 * @param array<mixed> $typed Unslashed.
	 * @return string[] Sentences about what could not be kept.
	 */
	private static function save( array $typed ): array {
		$problems = array();
		$earlier  = get_option( Settings::OPTION );
		$read     = new Typed( $typed, is_array( $earlier ) ? $earlier : array(), $problems );
		$kept     = array(
			'source'      => $read->choice( 'source', array( Settings::FROM_ADDRESS, Settings::FROM_KEY ) ),
			'address'     => $read->address( 'address', __( 'The address of the backend has to begin with https://. It was not changed.', 'reservation-widget' ) ),
			'environment' => $read->environment(),
			'other_base'  => $read->other_base( __( 'The address of the API has to begin with https:// and to end with a host or a path. It was not changed.', 'reservation-widget' ) ),
			'restaurants' => $read->restaurants( 'restaurants' ),
			'country'     => $read->country( 'country' ),
			'time_zone'   => $read->choice( 'time_zone', timezone_identifiers_list() ),
			'phone'       => $read->phone( 'phone' ),
			'features'    => $read->choices( 'features', Settings::FEATURES ),
			'origins'     => $read->origins( 'origins' ),
			'generation'  => bin2hex( random_bytes( 8 ) ),
		);
		$settings = Settings::of( $kept );
		self::save_key( $read->key(), $settings->base() );
		update_option( Settings::OPTION, $kept );
		Read_Cache::clear();
		Trouble::forget();
		return array( ...$problems, ...self::missing( $settings ) );
	}

	/** @param string|null $key Empty = to be removed; null = to be kept, if it was entered for this address. */
	private static function save_key( #[\SensitiveParameter] ?string $key, string $base ): void {
		if ( null !== $key && '' !== $key ) {
			Api_Key::save( $key, $base );
		} elseif ( '' === $key || ! Api_Key::is_set_for( $base ) ) {
			Api_Key::remove();
		}
	}

	/** @return string[] What is still needed before a guest can book. */
	private static function missing( Settings $settings ): array {
		$lacks = match ( $settings->source ) {
			Settings::FROM_KEY => array(
				__( 'Enter the API key: there is none for this environment yet.', 'reservation-widget' ) => ! Api_Key::is_set_for( $settings->base() ),
				__( 'Enter at least one restaurant number: only those can be booked.', 'reservation-widget' ) => array() === $settings->restaurants,
			),
			Settings::FROM_ADDRESS => array(
				__( 'Enter the address of the backend.', 'reservation-widget' ) => '' === $settings->address,
			),
			default => array(
				__( 'Choose how this site reaches your restaurant.', 'reservation-widget' ) => true,
			),
		};
		return array_keys( array_filter( $lacks ) );
	}
}
