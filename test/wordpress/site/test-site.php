<?php
/**
 * Plugin Name: What only the test's site has
 * Description: Sends no mail; takes the deadlines and limits of the plugin from options, so that a test can shorten them.
 */
add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'reservation_widget_deadlines', static fn ( array $deadlines ): array => array_merge( $deadlines, (array) get_option( 'test_deadlines', array() ) ) );
add_filter( 'reservation_widget_limits', static fn ( array $limits ): array => array_merge( $limits, (array) get_option( 'test_limits', array() ) ) );
