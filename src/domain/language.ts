/** Languages of the program's own words. */
export type Language = 'zh' | 'en';
