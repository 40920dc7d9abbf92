import { useState, type ReactElement } from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { Chart, BarSeries, Settings } from '@elastic/charts';
import {
  EuiBasicTable,
  EuiButton,
  EuiDataGrid,
  EuiFlyout,
  EuiPageTemplate,
  EuiProvider,
  EuiSuperDatePicker,
  EuiText,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { I18nProvider } from '@kbn/i18n-react';
import datemath from '@kbn/datemath';
import moment from 'moment';
import * as z from 'zod';
import type { AppMountParameters, CoreStart } from '../../../../typings/kibana_browser';

interface Properties {
  core: CoreStart;
  history: AppMountParameters['history'];
}

const answerSchema = z.object({ query: z.record(z.string(), z.unknown()) });

function Answers({ core }: Properties): ReactElement {
  const [answer, setAnswer] = useState('');
  const ask = async (path: string): Promise<void> => {
    try {
      const query = { list: ['a', 'b'], one: 'x' };
      const parsed = answerSchema.parse(await core.http.get(path, { query }));
      setAnswer(JSON.stringify(parsed.query));
    } catch (error) {
      setAnswer(JSON.stringify((error as { body?: unknown }).body));
      core.notifications.toasts.addDanger({ title: 'It failed', text: String(error) });
    }
  };
  return (
    <>
      <EuiButton data-test-subj="ask" onClick={() => void ask('/internal/fixture/query')}>
        Ask
      </EuiButton>
      <EuiButton data-test-subj="askBroken" onClick={() => void ask('/internal/fixture/error')}>
        Ask in vain
      </EuiButton>
      <EuiText data-test-subj="answer">{answer}</EuiText>
    </>
  );
}

function Application({ core, history }: Properties): ReactElement {
  const { euiTheme } = useEuiTheme();
  const [open, setOpen] = useState(false);
  return (
    <EuiPageTemplate offset={0}>
      <EuiPageTemplate.Header
        pageTitle="Fixture"
        rightSideItems={[<EuiSuperDatePicker onTimeChange={() => undefined} />]}
      />
      <EuiPageTemplate.Section>
        <p data-test-subj="location" css={{ color: euiTheme.colors.primaryText }}>
          {history.location.pathname}
        </p>
        <p>
          {i18n.translate('fixture.count', {
            defaultMessage: '{count, plural, one {# day} other {# days}} from {day}',
            values: { count: 2, day: moment(datemath.parse('now-2d')).format('YYYY-MM-DD') },
          })}
        </p>
        <EuiButton iconType="search" data-test-subj="openFlyout" onClick={() => setOpen(true)}>
          Open
        </EuiButton>
        <Answers core={core} history={history} />
        <EuiBasicTable items={[{ pid: 1 }]} columns={[{ field: 'pid', name: 'PID' }]} />
        <EuiDataGrid
          aria-label="grid"
          height={160}
          columns={[{ id: 'binary' }]}
          columnVisibility={{ visibleColumns: ['binary'], setVisibleColumns: () => undefined }}
          rowCount={500}
          renderCellValue={({ rowIndex }) => `/bin/process-${rowIndex}`}
        />
        <Chart size={{ height: 120 }}>
          <Settings />
          <BarSeries
            id="bars"
            xAccessor="x"
            yAccessors={['y']}
            data={[
              { x: 1, y: 2 },
              { x: 2, y: 5 },
            ]}
          />
        </Chart>
      </EuiPageTemplate.Section>
      {open && (
        <EuiFlyout type="push" size={480} onClose={() => setOpen(false)} aria-label="details">
          <EuiText>A flyout</EuiText>
        </EuiFlyout>
      )}
    </EuiPageTemplate>
  );
}

export function mountApplication(core: CoreStart, parameters: AppMountParameters): () => void {
  const { element, history } = parameters;
  // Tests ask core itself.
  Object.assign(window, { fixture: { core, history } });
  const application = <Application core={core} history={history} />;
  const dark = core.theme.getTheme?.().darkMode ?? false;
  const inContext = core.rendering?.addContext?.(application) ?? (
    <I18nProvider>
      <EuiProvider colorMode={dark ? 'dark' : 'light'} globalStyles={false} utilityClasses={false}>
        {application}
      </EuiProvider>
    </I18nProvider>
  );
  render(<>{inContext}</>, element);
  return () => unmountComponentAtNode(element);
}
