function ( { nothing of interest
