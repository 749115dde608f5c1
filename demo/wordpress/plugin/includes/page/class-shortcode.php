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

	private const ATTRIBUTES = array( 'restaurant', 'display', 'mode', 'party-size', 'theme', 'accent', 'lang', 'country', 'text', 'phone', ...Tag::FIELDS );

	public function __construct( private readonly Tag $tag ) {}

	public function register(): void {
		add_shortcode( self::NAME, array( $this, 'print' ) );
	}

	/**
	 * @param array<string, string>|string $attributes Empty text when there are none.
	 * @param string|null                  $content    What it encloses.
	 */
	public function print( array|string $attributes, ?string $content = null ): string {
		$known = shortcode_atts( array_fill_keys( self::ATTRIBUTES, '' ), (array) $attributes, self::NAME );
		return $this->tag->html( $known, do_shortcode( (string) $content ) );
	}
}
