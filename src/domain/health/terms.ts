/** Version of the separate consent to health data (H2); a new one is asked for again. */
export const HEALTH_TERMS = '1.0';
