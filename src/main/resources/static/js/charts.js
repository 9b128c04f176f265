/*
 * charts.js: draws every [data-chart] from the data table it names. The table is the truth: without JavaScript the
 * reader has the table, with JavaScript the picture and the table.
 *
 *   <div class="y-chart" data-chart="line" data-table="trend" role="img" aria-label="…"></div>
 *   <table id="trend"> head row: first cell = axis, other cells = series names; one body row per point </table>
 *
 *   data-chart     line | bar | hbar | stack
 *   data-unit      unit after each value in the tooltip
 *   data-palette   "signed" colours a bar series by the sign of its value
 *   data-min, data-max  ends of the value axis (line only)
 * Tooltips are drawn on the canvas (renderMode richText): the HTML tooltip would need inline styles, which the CSP refuses.
 */
(function () {
  'use strict';

  const css = getComputedStyle(document.documentElement);
  const token = (name) => css.getPropertyValue(name).trim();
  const ink = token('--y-ink');
  const ink2 = token('--y-ink-2');
  const line = token('--y-line');
  const series = [token('--y-accent'), '#5f6b7a', '#82b1de', '#b9c1cc'];
  const font = getComputedStyle(document.body).fontFamily;

  const number = (text) => {
    const cleaned = text.replace(/[,\s%]/g, '').replace('−', '-');
    return cleaned === '' || cleaned === '–' || cleaned === '*' ? null : Number(cleaned);
  };

  function read(table) {
    const head = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
    const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
    return {
      axis: rows.map((row) => row[0]),
      series: head.slice(1).map((name, i) => ({ name, values: rows.map((row) => number(row[i + 1])) })),
    };
  }

  function base(data, unit) {
    return {
      animation: false,
      aria: { enabled: true },
      textStyle: { fontFamily: font, color: ink },
      color: series,
      grid: { left: 8, right: 16, top: 32, bottom: 4, containLabel: true },
      legend: data.series.length > 1
        ? { top: 0, left: 0, itemWidth: 18, itemHeight: 8, textStyle: { color: ink, fontSize: 13 } }
        : { show: false },
      tooltip: {
        trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: '#fff', borderColor: line,
        textStyle: { color: ink, fontSize: 13 }, valueFormatter: (v) => (v === null ? '–' : v.toLocaleString('zh-CN') + unit),
      },
    };
  }

  const category = (data) => ({
    type: 'category', data: data.axis, axisTick: { show: false }, axisLine: { lineStyle: { color: '#97a1af' } },
    axisLabel: { color: ink2, fontSize: 13, hideOverlap: true },
  });
  const value = (min, max) => ({
    type: 'value', min, max, splitNumber: 4, axisLabel: { color: ink2, fontSize: 13 }, splitLine: { lineStyle: { color: line } },
  });

  const kinds = {
    line(data, opt, element) {
      const end = (name) => (element.dataset[name] ? Number(element.dataset[name]) : undefined);
      return { ...opt, xAxis: { ...category(data), boundaryGap: false }, yAxis: value(end('min'), end('max')),
        grid: { ...opt.grid, right: 28, top: data.series.length > 1 ? 32 : 12 },
        series: data.series.map((s, i) => ({ name: s.name, type: 'line', data: s.values, symbol: i ? 'rect' : 'circle',
          symbolSize: 6, lineStyle: { width: 2, type: i ? 'dashed' : 'solid' },
          endLabel: { show: data.series.length === 1, color: ink, fontSize: 13, fontWeight: 600, align: 'right', distance: 0, offset: [4, -14],
            formatter: (p) => Number(p.value).toLocaleString('zh-CN') } })) };
    },
    bar(data, opt, element) {
      const signed = element.dataset.palette === 'signed';
      return { ...opt, grid: { ...opt.grid, top: data.series.length > 1 ? 32 : 20 }, xAxis: { ...category(data), axisLabel: { color: ink2, fontSize: 13, interval: 0 } }, yAxis: value(),
        series: data.series.map((s) => ({ name: s.name, type: 'bar', barMaxWidth: 36,
          label: { show: data.series.length === 1, position: 'top', color: ink, fontSize: 13,
            formatter: (p) => Number(p.value).toLocaleString('zh-CN') },
          data: s.values.map((v, i) => (signed && /^[-−]/.test(data.axis[i]) ? { value: v, itemStyle: { color: '#8a4b00' } } : v)) })) };
    },
    hbar(data, opt) {
      return { ...opt, grid: { ...opt.grid, top: 4, right: 56 }, xAxis: { ...value(), show: false },
        yAxis: { ...category(data), inverse: true, axisLine: { show: false }, axisLabel: { color: ink, fontSize: 13 } },
        series: data.series.slice(0, 1).map((s) => ({ name: s.name, type: 'bar', barMaxWidth: 18, data: s.values,
          label: { show: true, position: 'right', color: ink, fontSize: 13, formatter: (p) => Number(p.value).toLocaleString('zh-CN') } })) };
    },
    stack(data, opt) {
      return { ...opt, xAxis: category(data), yAxis: value(),
        series: data.series.map((s) => ({ name: s.name, type: 'bar', stack: 'all', barMaxWidth: 28, data: s.values,
          itemStyle: { borderColor: '#fff', borderWidth: 1 } })) };
    },
  };

  function draw(element) {
    const table = document.getElementById(element.dataset.table);
    const kind = kinds[element.dataset.chart];
    if (!table || !kind || !window.echarts) return;
    const data = read(table);
    const chart = window.echarts.init(element, null, { renderer: 'canvas' });
    chart.setOption(kind(data, base(data, element.dataset.unit || ''), element));
    new ResizeObserver(() => chart.resize()).observe(element);
    // the table stays open for readers without the picture
    table.closest('details[data-close-with-chart]')?.removeAttribute('open');
  }

  const drawAll = (root) => root.querySelectorAll('[data-chart]').forEach(draw);
  drawAll(document);
  document.addEventListener('htmx:afterSwap', (event) => drawAll(event.target));
})();
