/** All that @sdeverywhere/compile calls on import; reading a spreadsheet would fail, and our model reads none. */
export default { set_fs() {} };
