/** `integration`: for a full Elasticsearch. `trial_node`: for the trimmed one that `npm start` runs. */
export type TemplateForm = 'integration' | 'trial_node';

/** Field types the trimmed node lacks, with what stands in for them there. */
interface FormTypes {
  /** Full text without positions or scores. */
  logText: Record<string, unknown>;
  constant: (value?: string) => Record<string, unknown>;
  wildcard: Record<string, unknown>;
  thousandths: Record<string, unknown>;
}

const FORM_TYPES: Record<TemplateForm, FormTypes> = {
  integration: {
    logText: { type: 'match_only_text' },
    constant: (value) => ({ type: 'constant_keyword', ...(value !== undefined && { value }) }),
    wildcard: { type: 'wildcard' },
    thousandths: { type: 'scaled_float', scaling_factor: 1000 },
  },
  trial_node: {
    logText: { type: 'text' },
    constant: () => ({ type: 'keyword' }),
    wildcard: { type: 'keyword', ignore_above: 1024 },
    thousandths: { type: 'float' },
  },
};

export function formTypes(form: TemplateForm): FormTypes {
  return FORM_TYPES[form];
}
