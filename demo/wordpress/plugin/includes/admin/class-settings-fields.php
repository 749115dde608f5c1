<?php
/**
 * The fields of the settings form, each with its label. Plain HTML, so that it works without script.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Admin;

use Reservation_Widget\Settings;

/** The form's inside. */
final class Settings_Fields {

	public function __construct( private readonly Settings $settings, private readonly bool $has_key ) {}

	public function print(): void {
		$this->print_source();
		$this->print_key_section();
		$this->print_restaurant();
	}

	private function print_source(): void {
		$this->print_heading( __( 'Where guests book', 'reservation-widget' ) );
		echo '<table class="form-table" role="presentation">';
		$choices = array(
			Settings::FROM_KEY     => __( 'This site books with the Reserve API key below', 'reservation-widget' ),
			Settings::FROM_ADDRESS => __( 'Another server books: its address', 'reservation-widget' ),
		);
		$this->print_row( __( 'Way to the restaurant', 'reservation-widget' ), '', fn () => $this->print_radios( 'source', $choices, $this->settings->source ) );
		$this->print_text( 'address', __( 'Address of the other server', 'reservation-widget' ), $this->settings->address, 'https://reserve.example.com', '', 'url' );
		echo '</table>';
	}

	private function print_key_section(): void {
		$this->print_heading( __( 'Reserve API', 'reservation-widget' ) );
		echo '<table class="form-table" role="presentation">';
		$choices = array(
			'production' => __( 'Production', 'reservation-widget' ),
			'sandbox'    => __( 'Sandbox', 'reservation-widget' ),
			'other'      => __( 'Another address, for testing', 'reservation-widget' ),
		);
		$this->print_row( __( 'Environment', 'reservation-widget' ), '', fn () => $this->print_radios( 'environment', $choices, $this->settings->environment ) );
		$this->print_text( 'other_base', __( 'Address for testing', 'reservation-widget' ), $this->settings->other_base, '', '', 'url' );
		$this->print_row( __( 'API key', 'reservation-widget' ), 'api_key', fn () => $this->print_key() );
		$this->print_text( 'restaurants', __( 'Restaurant numbers', 'reservation-widget' ), implode( ', ', $this->settings->restaurants ), '152', __( 'Only these can be booked through this site.', 'reservation-widget' ) );
		echo '</table>';
	}

	/**
	 * The field is always empty: the page does not know the key, only whether there is one. Browsers fill in a password
	 * where they like, so what stands in the field replaces a key only if that was chosen.
	 */
	private function print_key(): void {
		if ( $this->has_key ) {
			echo '<p><strong>' . esc_html__( 'A key is set.', 'reservation-widget' ) . '</strong> ' . esc_html__( 'It is not shown again.', 'reservation-widget' ) . '</p>';
			$wishes = array(
				'keep'    => __( 'Keep it', 'reservation-widget' ),
				'remove'  => __( 'Remove it', 'reservation-widget' ),
				'replace' => __( 'Replace it by this one:', 'reservation-widget' ),
			);
			$this->print_radios( 'key_wish', $wishes, 'keep' );
		} else {
			echo '<p>' . esc_html__( 'No key is set.', 'reservation-widget' ) . '</p><input type="hidden" name="key_wish" value="replace">';
		}
		echo '<input type="password" class="regular-text" id="api_key" name="api_key" value="" autocomplete="new-password" spellcheck="false">';
		$this->print_hint( __( 'It stays on this server. With another environment or address it has to be entered again.', 'reservation-widget' ) );
	}

	private function print_restaurant(): void {
		$this->print_heading( __( 'The restaurant', 'reservation-widget' ) );
		echo '<table class="form-table" role="presentation">';
		$this->print_text( 'phone', __( 'Phone number for guests', 'reservation-widget' ), $this->settings->phone, '(313) 555-0142', __( 'Shown where a table cannot be booked online.', 'reservation-widget' ), 'tel' );
		$this->print_text( 'country', __( 'Country', 'reservation-widget' ), $this->settings->country, 'US', __( 'Two letters. Phone numbers without + are read in it.', 'reservation-widget' ) );
		$this->print_row( __( 'Time zone', 'reservation-widget' ), 'time_zone', fn () => $this->print_time_zones() );
		$features = array(
			'reservation' => __( 'Reservations', 'reservation-widget' ),
			'waitlist'    => __( 'The waitlist', 'reservation-widget' ),
			'membership'  => __( 'Member number and level', 'reservation-widget' ),
		);
		$this->print_row( __( 'Offered online', 'reservation-widget' ), '', fn () => $this->print_ticks( 'features[]', $features, $this->settings->features ) );
		$this->print_row( __( 'Other sites that may book here', 'reservation-widget' ), 'origins', fn () => $this->print_origins() );
		echo '</table>';
	}

	private function print_time_zones(): void {
		echo '<select id="time_zone" name="time_zone"><option value="">' . esc_html__( 'As the Reserve API says', 'reservation-widget' ) . '</option>';
		foreach ( timezone_identifiers_list() as $zone ) {
			echo '<option' . selected( $zone, $this->settings->time_zone, false ) . '>' . esc_html( $zone ) . '</option>';
		}
		echo '</select>';
	}

	private function print_origins(): void {
		echo '<textarea id="origins" name="origins" rows="3" class="regular-text code" placeholder="https://www.example.com">' . esc_textarea( implode( "\n", $this->settings->origins ) ) . '</textarea>';
		$this->print_hint( __( 'One a line. Pages of this site always may.', 'reservation-widget' ) );
	}

	private function print_text( string $name, string $label, string $value, string $example, string $hint, string $type = 'text' ): void {
		$this->print_row(
			$label,
			$name,
			function () use ( $name, $value, $example, $hint, $type ): void {
				echo '<input type="' . esc_attr( $type ) . '" class="regular-text" id="' . esc_attr( $name ) . '" name="' . esc_attr( $name ) . '" value="' . esc_attr( $value ) . '" placeholder="' . esc_attr( $example ) . '">';
				$this->print_hint( $hint );
			}
		);
	}

	/** @param string $field Id of the field that the label is for; empty when the row is a group. */
	private function print_row( string $label, string $field, callable $inside ): void {
		$text = esc_html( $label );
		// phpcs:disable WordPress.Security.EscapeOutput -- escaped one line above.
		echo '<tr><th scope="row">' . ( '' === $field ? $text : '<label for="' . esc_attr( $field ) . '">' . $text . '</label>' ) . '</th><td>';
		echo '' === $field ? '<fieldset><legend class="screen-reader-text">' . $text . '</legend>' : '';
		// phpcs:enable
		$inside();
		echo '' === $field ? '</fieldset>' : '';
		echo '</td></tr>';
	}

	/** @param array<string, string> $choices Value → label. */
	private function print_radios( string $name, array $choices, string $chosen ): void {
		foreach ( $choices as $value => $label ) {
			echo '<p><label><input type="radio" name="' . esc_attr( $name ) . '" value="' . esc_attr( $value ) . '"' . checked( $value, $chosen, false ) . '> ' . esc_html( $label ) . '</label></p>';
		}
	}

	/**
	 * @param array<string, string> $choices Value → label.
	 * @param string[]              $ticked  Values.
	 */
	private function print_ticks( string $name, array $choices, array $ticked ): void {
		foreach ( $choices as $value => $label ) {
			$this->print_tick( $name, $value, $label, in_array( $value, $ticked, true ) );
		}
	}

	private function print_tick( string $name, string $value, string $label, bool $is_ticked ): void {
		echo '<p><label><input type="checkbox" name="' . esc_attr( $name ) . '" value="' . esc_attr( $value ) . '"' . checked( $is_ticked, true, false ) . '> ' . esc_html( $label ) . '</label></p>';
	}

	private function print_heading( string $text ): void {
		echo '<h2>' . esc_html( $text ) . '</h2>';
	}

	private function print_hint( string $text ): void {
		echo '' === $text ? '' : '<p class="description">' . esc_html( $text ) . '</p>';
	}
}
