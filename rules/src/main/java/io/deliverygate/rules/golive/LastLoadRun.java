package io.deliverygate.rules.golive;

/**
 * A load test of a transaction with none known to be later. There are several where their order is
 * not known; then each of them counts.
 *
 * @param transaction its name
 * @param run the load test
 */
public record LastLoadRun(String transaction, LoadRun run) {}
