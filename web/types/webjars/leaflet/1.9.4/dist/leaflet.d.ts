/**
 * What the page uses of Leaflet 1.9, as its reference documents it; for the type check alone, never packed. Where the page uses a member that
 * Leaflet keeps to itself (they begin with an underscore), its name stands here too, so that a new version is a place to look at.
 */
type LatLngPair = [number, number];
interface LatLng { lat: number; lng: number }
interface Point {
  x: number;
  y: number;
  add(other: number[]): Point;
  subtract(other: Point): Point;
  distanceTo(other: Point): number;
}
interface LatLngBounds {
  contains(other: LatLngBounds): boolean;
  getWest(): number;
  getSouth(): number;
  getEast(): number;
  getNorth(): number;
  getSouthWest(): LatLng;
  getNorthEast(): LatLng;
  getCenter(): LatLng;
}
interface PixelBounds { min: Point; getSize(): Point }
interface Handler { enable(): void; disable(): void }

interface MouseEventOfMap { latlng: LatLng; originalEvent: MouseEvent }
interface Evented<M> {
  on(types: "click" | "dblclick" | "mousemove" | "mouseover" | "mouseout", run: (event: MouseEventOfMap) => void): this & M;
  on(types: "zoomanim", run: (event: { center: LatLng; zoom: number }) => void): this & M;
  on(types: string, run: () => void): this & M;
  once(types: string, run: () => void): this & M;
}
interface Layer extends Evented<unknown> {
  addTo(target: LeafletMap | LayerGroup): this;
  remove(): this;
}
interface WithElement { getElement(): HTMLElement | undefined }
interface Path extends Layer { getElement(): SVGElement | undefined }
interface Marker extends Layer, WithElement {
  getLatLng(): LatLng;
  setZIndexOffset(offset: number): this;
}
interface LayerGroup extends Layer { clearLayers(): this }
interface TileLayer extends Layer { setOpacity(opacity: number): this; setZIndex(index: number): this }
interface TileLayerOptions {
  pane: string;
  minZoom: number;
  maxNativeZoom: number;
  maxZoom: number;
  subdomains: string[];
  opacity: number;
}
interface Popup extends Layer {
  setLatLng(at: LatLngPair): this;
  setContent(content: HTMLElement): this;
  openOn(map: LeafletMap): this;
}
interface FitOptions {
  animate?: boolean;
  maxZoom?: number;
  paddingTopLeft?: number[];
  paddingBottomRight?: number[];
}
interface LeafletMap extends Evented<unknown> {
  doubleClickZoom: Handler;
  createPane(name: string): HTMLElement;
  getContainer(): HTMLElement;
  fitBounds(bounds: LatLngBounds, options?: FitOptions): this;
  getBounds(): LatLngBounds;
  getCenter(): LatLng;
  getZoom(): number;
  getPixelOrigin(): Point;
  getSize(): Point;
  setView(center: LatLngPair, zoom: number, options?: { animate: boolean }): this;
  getPixelBounds(): { min: Point; max: Point };
  setMinZoom(zoom: number): this;
  setMaxBounds(bounds: LatLngBounds): this;
  invalidateSize(options: { animate: boolean }): this;
  project(at: LatLngPair): Point;
  latLngToLayerPoint(at: LatLngPair | LatLng): Point;
  latLngToContainerPoint(at: LatLngPair | LatLng): Point;
  containerPointToLatLng(point: Point): LatLng;
  containerPointToLayerPoint(point: [number, number]): Point;
  getPane(name: string): HTMLElement;
  zoomIn(): this;
  zoomOut(): this;
  closePopup(): this;
  _animatingZoom?: boolean;
}

interface PathOptions { pane?: string; interactive?: boolean; className?: string; stroke?: boolean; radius?: number }
interface IconOptions { className: string; html?: HTMLElement; iconSize: [number, number] }
interface MarkerOptions { icon: object; title?: string; pane?: string; riseOnHover?: boolean; draggable?: boolean }
interface MapOptions {
  zoomControl: boolean;
  attributionControl: boolean;
  minZoom: number;
  maxZoom: number;
  zoomSnap: number;
  wheelPxPerZoomLevel: number;
  maxBounds: LatLngBounds;
  maxBoundsViscosity: number;
  doubleClickZoom: boolean;
  zoomAnimation: boolean;
  fadeAnimation: boolean;
  inertia: boolean;
}
interface GeoJsonOptions<F> {
  pane: string;
  interactive?: boolean;
  style: (feature: F) => { className: string };
  pointToLayer: (feature: F, at: LatLng) => Layer;
  onEachFeature?: (feature: F, layer: Path) => void;
}

/** What a renderer holds; a subclass made with `extend` adds to it and is called with its own `initialize`'s arguments. */
interface RendererBase extends Layer {
  _map: LeafletMap | null;
  _bounds: PixelBounds;
  _container?: HTMLCanvasElement;
  /** Of what the container shows; where they are not the map's it is moved and enlarged by _onZoom. */
  _center: LatLng;
  _zoom: number;
  _onZoom(): void;
}
interface RendererPrototype {
  initialize(options: { padding?: number; pane?: string }): void;
  _update(): void;
}
type Extended<P> = RendererBase & P;
interface RendererClass {
  prototype: RendererPrototype;
  extend<P extends { initialize: (...given: never[]) => void }>(
    members: P & ThisType<Extended<P>>,
  ): new (...given: Parameters<P["initialize"]>) => Extended<P>;
}

export const Browser: { retina: boolean };
export const DomUtil: {
  create(tag: "canvas", className: string): HTMLCanvasElement;
  remove(node: HTMLElement): void;
  setPosition(node: HTMLElement, at: { x: number; y: number }): void;
};
export const DomEvent: { stop(event: Event): void };
export const Renderer: RendererClass;
export const control: { scale(options: { imperial: boolean; maxWidth: number }): { addTo(map: LeafletMap): { getContainer(): HTMLElement } } };

export function map(element: HTMLElement, options: MapOptions): LeafletMap;
export function latLngBounds(southWest: LatLngPair, northEast: LatLngPair): LatLngBounds;
export function layerGroup(layers: Layer[], options?: { pane: string }): LayerGroup;
export function marker(at: LatLngPair, options: MarkerOptions): Marker;
export function divIcon(options: IconOptions): object;
export function rectangle(corners: LatLngPair[], options: PathOptions): Path;
export function polygon(positions: LatLngPair[], options: PathOptions): Path;
export function polyline(positions: LatLngPair[], options: PathOptions): Path;
export function circle(at: LatLngPair, options: PathOptions): Path;
export function circleMarker(at: LatLngPair | LatLng, options: PathOptions): Path;
export function geoJSON<F extends { type: "Feature" }>(data: { type: "FeatureCollection"; features: F[] }, options: GeoJsonOptions<F>): LayerGroup;
export function tileLayer(url: string, options: TileLayerOptions): TileLayer;
export function popup(options: {
  maxWidth: number; minWidth: number; autoPan: boolean; autoPanPaddingTopLeft: [number, number]; className: string; closeButton: boolean;
}): Popup;
export type { LatLng, LatLngBounds, Layer, LayerGroup, LeafletMap, Marker, Path, Popup, TileLayer };
