<?php
/**
 * `[reservation_widget restaurant="152" party-size="4"]`, with or without a fallback enclosed.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Page;

/** The shortcode. */
final class Shortcode {

	public const NAME = 'reservation_widget';

	private const ATTRIBUTES = array( 'restaurant', 'display', 'mode', 'party-size', 'theme', 'accent', 'lang', 'country', 'data-layer', 'text', 'phone', ...Tag::FIELDS );

	public function __construct( private readonly Tag $tag ) {}

	public function register(): void {
		add_shortcode( self::NAME, array( $this, 'print' ) );
	}

	/**
	 * @param array<string, string>|string $attributes Empty text when there are none.
	 * @param string|null                  $content    What it encloses.
	 */
	public function print( array|string $attributes, ?string $content = null ): string {
		$known = shortcode_atts( array_fill_keys( self::ATTRIBUTES, '' ), self::with_layer( (array) $attributes ), self::NAME );
		return $this->tag->html( $known, do_shortcode( (string) $content ) );
	}

	/**
	 * In HTML the attribute alone, or with nothing in it, means the usual array: whoever writes it so here means no less.
	 *
	 * @param array<int|string, string> $attributes A word without a value has a number for its name.
	 */
	private static function with_layer( array $attributes ): array {
		$is_alone = in_array( 'data-layer', array_filter( $attributes, 'is_int', ARRAY_FILTER_USE_KEY ), true ) || '' === ( $attributes['data-layer'] ?? null );
		return $is_alone ? array( 'data-layer' => 'dataLayer' ) + $attributes : $attributes;
	}
}
