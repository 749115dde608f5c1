<?php
/** Runs PHP inside the site and answers with what it returns, as JSON. Lies in the site's root under a name that only the test knows. */
require __DIR__ . '/wp-load.php';
header( 'Content-Type: application/json' );
echo json_encode( eval( file_get_contents( 'php://input' ) ) );
