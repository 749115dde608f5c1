window[Symbol.for('companion-test')] = 'handed over';
