package io.deliverygate.fact;

/**
 * A file of rules that lie in the project's repository, as it was at the {@link Base}.
 *
 * @param pack folder of the rules, relative to the project's root
 * @param path path of the file within that folder
 * @param content its content in Base64, since a table can be a spreadsheet
 */
public record BaseRules(String pack, String path, String content, String source) implements Fact {}
