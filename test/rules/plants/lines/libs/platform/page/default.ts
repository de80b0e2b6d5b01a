// Planted against `house/no-default-export`: everyone may call it something else.
export default 'nameless';
