<?php
/**
 * Carries the widget's files of earlier versions over into an update. Page caches and browsers keep pages that name
 * them, for days or weeks, and WordPress deletes the plugin's whole folder before it puts the new one there.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Page;

/** Files that old pages still ask for. */
final class Earlier_Assets {

	/** Versions, besides the new one. */
	private const KEPT = 5;

	/** @param string $file The plugin's main file. */
	public function __construct( private readonly string $file ) {}

	/**
	 * The package has been unpacked, and nothing has been deleted yet. What goes wrong here must not stop an update.
	 *
	 * @param mixed $source Folder of the package, as WordPress's file access names it.
	 */
	public function carry_over( mixed $source ): mixed {
		global $wp_filesystem;
		if ( ! is_string( $source ) || basename( $source ) !== basename( dirname( $this->file ) ) || ! $wp_filesystem->exists( trailingslashit( $source ) . basename( $this->file ) ) ) {
			return $source;
		}
		$here  = trailingslashit( (string) $wp_filesystem->find_folder( dirname( $this->file ) ) ) . 'assets/';
		$there = trailingslashit( $source ) . 'assets/';
		foreach ( self::newest( (array) $wp_filesystem->dirlist( $here ) ) as $version ) {
			if ( ! $wp_filesystem->exists( $there . $version ) && $wp_filesystem->mkdir( $there . $version ) ) {
				copy_dir( $here . $version, $there . $version );
			}
		}
		return $source;
	}

	/**
	 * @param array<string, mixed> $found By name.
	 * @return string[] Such as `v0.1.0`.
	 */
	private static function newest( array $found ): array {
		$versions = preg_grep( '/^v\d/', array_map( 'strval', array_keys( $found ) ) );
		usort( $versions, static fn ( string $a, string $b ): int => version_compare( substr( $b, 1 ), substr( $a, 1 ) ) );
		return array_slice( $versions, 0, self::KEPT );
	}
}
