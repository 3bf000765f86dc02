function type   (as    , is     )           {} type    (as            )
