import { printFilters } from '../../common/filters/filters';
import { FilterBar } from '../shell/filters/filter_bar';
import { OpenInvestigation } from '../saved_investigation/open_investigation';
import { PageFrame } from '../shell/page_frame';
import { useAddress } from '../shell/address/use_address';
import { useRange } from '../shell/time_range/use_range';
import { ListSummary } from './list_summary';
import { ProcessList } from './process_list';
import { RangeProblem } from '../shell/states/range_problem';
import { useProcesses } from './use_processes';
import { messages } from './messages';

/** The start page: recent processes, searched, filtered, and over time. */
export function ProcessesPage() {
  const { address } = useAddress();
  const { resolved } = useRange();
  const filters = { ...(address.q && { q: address.q }), ...printFilters(address.filters) };
  const query = resolved.kind === 'range' ? { ...resolved.range, ...filters } : undefined;
  const processes = useProcesses(query, JSON.stringify({ range: address.range, filters }));
  const [first, ...more] = processes.pages;
  const title = messages.title();
  return (
    <PageFrame
      title={title}
      heading={null}
      breadcrumbs={[{ text: title }]}
      filterBar={<FilterBar />}
      actions={
        <>
          {first && <ListSummary pages={[first, ...more]} />}
          <OpenInvestigation />
        </>
      }
    >
      {resolved.kind === 'range' ? (
        <ProcessList processes={processes} query={{ ...resolved.range, ...filters }} />
      ) : (
        <RangeProblem problem={resolved} />
      )}
    </PageFrame>
  );
}
