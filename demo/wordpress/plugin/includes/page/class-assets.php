<?php
/**
 * The widget's files: under a path that names their version and so never changes its content, with the hash that the
 * build wrote down. They are asked for only by pages that show the tag.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Page;

use WP_HTML_Tag_Processor;

/** Scripts and styles of the tag. */
final class Assets {

	public const WIDGET = 'reservation-widget';
	public const TOKEN  = 'reservation-widget-customer-token';

	/** @var array{folder: string, entry: string, integrity: string, token: string} */
	private readonly array $built;

	/** @param string $file The plugin's main file. */
	public function __construct( private readonly string $file ) {
		$this->built = require dirname( $file ) . '/includes/page/built.php';
	}

	public function register(): void {
		// No version: optimisers cut `?ver=…` off or cache by it, and the path says it already.
		wp_register_script( self::WIDGET, $this->folder() . $this->built['entry'], array(), null, array( 'strategy' => 'async' ) ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
		wp_register_script( self::TOKEN, $this->folder() . $this->built['token'], array(), null, array( 'strategy' => 'defer' ) ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
		wp_register_style( self::WIDGET, false, array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
		// Room for the form, so that nothing below moves when the script comes. Whoever types into it has the focus inside
		// and on the tag as well, where themes (Twenty Twenty-Four) draw a second ring around the whole form.
		$styles = 'reservation-widget{display:block}reservation-widget:not(:defined):not([display=button]){min-height:44rem}reservation-widget:focus{outline:none}';
		wp_add_inline_style( self::WIDGET, $styles );
		add_filter( 'script_loader_tag', array( $this, 'guard' ), 10, 2 );
	}

	/** @param bool $with_login Whether guests may be logged in on this site. */
	public function enqueue( bool $with_login ): void {
		wp_enqueue_script( self::WIDGET );
		wp_enqueue_style( self::WIDGET );
		if ( $with_login ) {
			wp_enqueue_script( self::TOKEN );
		}
	}

	/** Where the script finds its companion. */
	public function folder(): string {
		return plugins_url( $this->built['folder'], $this->file );
	}

	/** The browser checks the hash; optimisers are asked to leave the tag as it is. */
	public function guard( string $html, string $handle ): string {
		if ( self::WIDGET !== $handle && self::TOKEN !== $handle ) {
			return $html;
		}
		$tags = new WP_HTML_Tag_Processor( $html );
		while ( $tags->next_tag( 'script' ) ) {
			$tags->set_attribute( 'data-cfasync', 'false' );
			$tags->set_attribute( 'data-no-optimize', '1' );
			if ( self::WIDGET === $handle && null !== $tags->get_attribute( 'src' ) ) {
				$tags->set_attribute( 'integrity', $this->built['integrity'] );
				$tags->set_attribute( 'crossorigin', 'anonymous' );
			}
		}
		return $tags->get_updated_html();
	}
}
