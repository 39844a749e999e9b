namespace CztBot.Core.Reports;

/// <summary>What is wrong with a field of a form.</summary>
/// <param name="Field">The input id without a part's suffix, e.g. progress.</param>
/// <param name="Sentence">One Chinese sentence that names the field and what is expected.</param>
public sealed record FieldFault(string Field, string Sentence);
