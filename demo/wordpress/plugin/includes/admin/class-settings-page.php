<?php
/**
 * The page under Settings → Reservation Widget, for administrators. It never gets to see the key.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Admin;

use Reservation_Widget\Api_Key;
use Reservation_Widget\Backend\Trouble;
use Reservation_Widget\Settings;
use Reservation_Widget\Tables;

/** The page around the form. */
final class Settings_Page {

	private const SLUG = 'reservation-widget';

	public static function address(): string {
		return admin_url( 'options-general.php?page=' . self::SLUG );
	}

	/** @param string[] $links Of the plugin's row in the list of plugins. */
	public static function add_link( array $links ): array {
		return array( '<a href="' . esc_url( self::address() ) . '">' . esc_html__( 'Settings', 'reservation-widget' ) . '</a>', ...$links );
	}

	public function register(): void {
		$title = __( 'Reservation Widget', 'reservation-widget' );
		add_options_page( $title, $title, 'manage_options', self::SLUG, array( $this, 'print' ) );
	}

	public function print(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		$settings = Settings::load();
		echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
		$this->print_told();
		if ( Tables::mend() ) {
			$this->print_state( $settings );
		} else {
			$this->print_notice( 'error', __( 'The plugin’s tables could not be made in the database, so nothing can be booked here. Ask your host to let WordPress create tables.', 'reservation-widget' ) );
		}
		echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		echo '<input type="hidden" name="action" value="' . esc_attr( Settings_Form::ACTION ) . '">';
		wp_nonce_field( Settings_Form::ACTION );
		( new Settings_Fields( $settings, Api_Key::is_set_for( $settings->base() ) ) )->print();
		submit_button();
		echo '</form>';
		$this->print_how_to( $settings );
		echo '</div>';
	}

	/** After saving. */
	private function print_told(): void {
		$problems = Settings_Form::told();
		if ( null === $problems ) {
			return;
		}
		$this->print_notice( 'success', __( 'Settings saved.', 'reservation-widget' ) );
		foreach ( $problems as $problem ) {
			$this->print_notice( 'warning', $problem );
		}
	}

	/** Whether guests can book: each restaurant by its name, as the Reserve API tells it just now. */
	private function print_state( Settings $settings ): void {
		if ( Settings::FROM_KEY !== $settings->source || array() === $settings->restaurants || ! Api_Key::is_set_for( $settings->base() ) ) {
			return;
		}
		echo '<h2>' . esc_html__( 'Connection', 'reservation-widget' ) . '</h2><ul>';
		foreach ( Restaurant_Check::all( $settings ) as $id => $finding ) {
			$mark = $finding['is_good'] ? 'yes-alt' : 'warning';
			echo '<li><span class="dashicons dashicons-' . esc_attr( $mark ) . '" aria-hidden="true"></span> <strong>' . esc_html( (string) $id ) . '</strong> ' . esc_html( $finding['words'] ) . '</li>';
		}
		echo '</ul>';
		$trouble = Trouble::sentence();
		if ( '' !== $trouble ) {
			/* translators: %s: time and sentence */
			echo '<p>' . esc_html( sprintf( __( 'Last trouble – %s', 'reservation-widget' ), $trouble ) ) . '</p>';
		}
	}

	private function print_how_to( Settings $settings ): void {
		$id = (string) ( $settings->restaurants[0] ?? 152 );
		echo '<h2>' . esc_html__( 'Put it on a page', 'reservation-widget' ) . '</h2>';
		echo '<p>' . esc_html__( 'In the editor, add the block “Reservation”. Anywhere else, write this shortcode:', 'reservation-widget' ) . '</p>';
		echo '<p><code>' . esc_html( "[reservation_widget restaurant=\"{$id}\"]" ) . '</code></p>';
	}

	private function print_notice( string $kind, string $sentence ): void {
		wp_admin_notice( esc_html( $sentence ), array( 'type' => $kind ) );
	}
}
