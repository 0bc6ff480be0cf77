/** What the page uses of Chart.js 4.5, as its reference documents it; for the type check alone, never packed. */
type Paint = string | CanvasPattern;
interface Dataset {
  data: (number | null | [number, number])[];
  backgroundColor?: Paint | Paint[];
  borderColor?: string | string[];
  borderWidth?: number;
  borderDash?: number[];
  pointRadius?: number;
  barPercentage?: number;
}
interface Axis {
  min?: number;
  max?: number;
  grid?: { color?: string; display?: boolean };
  border?: { color?: string };
  ticks?: { color?: string; maxTicksLimit?: number; includeBounds?: boolean; callback?: (value: number) => string };
}
interface TooltipItem { dataIndex: number; datasetIndex: number }
export interface Configuration {
  type: "bar" | "line";
  data: { labels: string[]; datasets: Dataset[] };
  options: {
    animation: false;
    responsive?: boolean;
    maintainAspectRatio?: boolean;
    scales: { x: Axis; y: Axis };
    plugins: { legend: { display: boolean }; tooltip?: { callbacks: { label: (item: TooltipItem) => string } } };
  };
}
export interface Chart {
  canvas: HTMLCanvasElement;
  destroy(): void;
}
interface ChartClass { new (canvas: HTMLCanvasElement, configuration: Configuration): Chart }
declare global {
  var Chart: ChartClass;
}
