/** Apart, so that it is loaded only where a provider is set. */
export { chooseSenders, openCallBackReaders, openPlaces } from '@sallyport/composition';
