<?php
/**
 * The tag, as block and shortcode print it: every value read strictly, every attribute escaped, and inside it what is
 * seen until the script has come and when it cannot. Nothing in it is for one visitor only, and nothing expires.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Page;

use Reservation_Widget\Settings;

/** `<reservation-widget>` as HTML. */
final class Tag {

	/** What the owner asks for otherwise than usual: the tag reads these itself, and says in the console what it cannot use. */
	public const FIELDS = array( 'last-name', 'membership', 'occasions', 'diets', 'terms', 'privacy', 'prefill' );

	/** What a colour picker or a theme's palette says; nothing that ends the declaration or loads anything. */
	private const COLOUR = '~^(#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|(rgb|hsl)a?\([\d\s.,%/a-z+-]+\)|var\(--[\w-]+\))$~iD';

	/** Of an array of the page, as tag managers have one: what is none, such as a container's number, would only fail there. */
	private const LAYER = '/^[A-Za-z_$][\w$]*$/D';

	public function __construct( private readonly Assets $assets ) {}

	/**
	 * @param array<string, mixed> $wish     restaurant, display, mode, party-size, theme, accent, lang, country, data-layer, text, phone, and those of FIELDS; each may be missing.
	 * @param string               $fallback HTML that a shortcode encloses; instead of `text` and `phone`.
	 * @param string               $wrapper  Attributes of the block's wrapper, escaped; empty = none.
	 * @return string Empty when nothing can be shown.
	 */
	public function html( array $wish, string $fallback = '', string $wrapper = '' ): string {
		$settings   = Settings::load();
		$restaurant = self::whole( $wish['restaurant'] ?? null ) ?? $settings->restaurants[0] ?? null;
		if ( Settings::FROM_NOWHERE === $settings->source || null === $restaurant ) {
			return self::note_for_editors( __( 'The reservation form is not set up yet: see Settings → Reservation Widget.', 'reservation-widget' ) );
		}
		$with_login = Settings::FROM_KEY === $settings->source;
		$this->assets->enqueue( $with_login );
		$attributes = $this->attributes( $wish, $settings, $restaurant )
			+ ( $with_login ? array( 'data-customer-token' => "{$settings->api()}/customer-token/{$restaurant}" ) : array() );
		$inside     = '' === trim( $fallback ) ? self::fallback( $wish, $settings ) : wp_kses_post( $fallback );
		$tag        = '<reservation-widget' . self::written( $attributes ) . '>' . $inside . '</reservation-widget>';
		return '' === $wrapper ? $tag : "<div {$wrapper}>{$tag}</div>";
	}

	/**
	 * @param array<string, mixed> $wish As given.
	 * @return array<string, string>
	 */
	private function attributes( array $wish, Settings $settings, int $restaurant ): array {
		$party      = self::whole( $wish['party-size'] ?? null );
		$accent     = self::matching( self::COLOUR, self::text( $wish, 'accent' ) );
		$attributes = array(
			'api'           => $settings->api(),
			'restaurant-id' => (string) $restaurant,
			'assets'        => $this->assets->folder(),
			'display'       => self::one_of( array( 'button' ), self::text( $wish, 'display' ) ),
			'mode'          => self::one_of( array( 'reservation', 'waitlist' ), self::text( $wish, 'mode' ) ),
			'party-size'    => null !== $party && $party <= 99 ? (string) $party : '',
			'theme'         => self::one_of( array( 'dark', 'auto' ), self::text( $wish, 'theme' ) ),
			'lang'          => self::matching( '/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/D', self::text( $wish, 'lang' ) ),
			'country'       => self::matching( '/^[A-Z]{2}$/D', strtoupper( self::text( $wish, 'country' ) ) ),
			'data-layer'    => self::matching( self::LAYER, self::text( $wish, 'data-layer' ) ),
			'style'         => '' === $accent ? '' : "--reservation-accent:{$accent}",
		);
		foreach ( self::FIELDS as $name ) {
			$attributes[ $name ] = match ( $name ) {
				'terms', 'privacy' => self::address( $wish, $name ),
				'last-name', 'membership' => self::one_of( array( 'required', 'hidden' ), self::text( $wish, $name ) ),
				default => self::text( $wish, $name ),
			};
		}
		return array_filter( $attributes, static fn ( string $value, string $name ): bool => '' !== $value || 'api' === $name, ARRAY_FILTER_USE_BOTH );
	}

	/** @param array<string, mixed> $wish As given. */
	private static function fallback( array $wish, Settings $settings ): string {
		$phone = self::text( $wish, 'phone' );
		$phone = '' === $phone ? $settings->phone : $phone;
		$text  = self::text( $wish, 'text' );
		if ( '' === $text ) {
			$text = '' === $phone
				? __( 'Tables cannot be booked online at the moment.', 'reservation-widget' )
				: __( 'Call us to book a table:', 'reservation-widget' );
		}
		$link = '' === $phone ? '' : ' <a href="' . esc_url( 'tel:' . preg_replace( '/[^0-9+]/', '', $phone ), array( 'tel' ) ) . '">' . esc_html( $phone ) . '</a>';
		return '<p>' . esc_html( $text ) . $link . '</p>';
	}

	/** Guests are not told what they cannot mend. */
	private static function note_for_editors( string $sentence ): string {
		return current_user_can( 'edit_posts' ) ? '<p><em>' . esc_html( $sentence ) . '</em></p>' : '';
	}

	/** @param array<string, string> $attributes Unescaped. */
	private static function written( array $attributes ): string {
		$html = '';
		foreach ( $attributes as $name => $value ) {
			$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
		}
		return $html;
	}

	/** @param array<string, mixed> $wish As given. */
	private static function text( array $wish, string $name ): string {
		$value = $wish[ $name ] ?? '';
		return is_scalar( $value ) ? trim( sanitize_text_field( (string) $value ) ) : '';
	}

	/** @param array<string, mixed> $wish As given. */
	private static function address( array $wish, string $name ): string {
		$value = $wish[ $name ] ?? '';
		return is_string( $value ) ? esc_url_raw( trim( $value ), array( 'http', 'https' ) ) : '';
	}

	private static function whole( mixed $value ): ?int {
		return is_scalar( $value ) && 1 === preg_match( '/^[1-9]\d{0,8}$/D', trim( (string) $value ) ) ? (int) $value : null;
	}

	/** @param string[] $words Other than the default, which needs no attribute. */
	private static function one_of( array $words, string $value ): string {
		return in_array( $value, $words, true ) ? $value : '';
	}

	private static function matching( string $pattern, string $value ): string {
		return 1 === preg_match( $pattern, $value ) ? $value : '';
	}
}
