h(Fragment, null); h(Fragment, null, "a"); h(Fragment, null,a ); h(Fragment, null, h(Fragment, null)); h(Fragment, null
); h(Fragment, null
)
