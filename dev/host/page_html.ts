import type { PageFacts } from './page_facts';

export interface PageAddresses {
  /** Each ends with a slash. */
  libraries: string;
  page: string;
}

/** Kibana's page round an app: no inline script, facts in an attribute, three places for Emotion's styles. */
export function pageHtml(facts: PageFacts, addresses: PageAddresses): string {
  const theme = facts.darkMode ? 'dark' : 'light';
  return `<!DOCTYPE html>
<html lang="${facts.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="${theme}">
<title>Elastic</title>
<link rel="icon" href="data:,">
<meta name="eui-global">
<meta name="emotion">
<link rel="stylesheet" href="${addresses.libraries}${theme}.css">
<link rel="stylesheet" href="${addresses.page}page.css">
<meta name="eui-utilities">
</head>
<body class="kbnBody kbnBody--chromeVisible">
<kbn-injected-metadata data="${escapeAttribute(JSON.stringify(facts))}"></kbn-injected-metadata>
<div id="trial-host-header"></div>
<div id="kibana-body"><div id="trial-host-app" class="kbnAppWrapper"></div></div>
<script src="${addresses.libraries}libraries.js"></script>
<script src="${addresses.page}start_page.js"></script>
</body>
</html>
`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
