using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Core.Rounds;

namespace CztBot.Summaries;

/// <summary>Quarter and half-year summaries: compile, edit, preview, sign, and answer from what is signed.</summary>
public static class SummarySlice
{
    public static IServiceCollection AddSummaries(this IServiceCollection services) => services
        .AddSingleton<SummaryDesk>()
        .AddSingleton<SummaryEvaluations>()
        .AddSingleton<SummaryCards>()
        .AddSingleton<OpenSummary>()
        .AddSingleton<SummaryPages>()
        .AddSingleton<SummaryFiles>()
        .AddKeyedSingleton<IPaperShelf, SummaryShelf>(SummaryShelf.Kind)
        .AddKeyedSingleton<IPaperShelf, SummaryShelf>(SummaryShelf.Units)
        .AddOutgoing<SummaryMessage>(DeliveryKinds.Summary)
        .AddVerb<OpenSummary>("summary.open")
        .AddVerb<OpenSummarySection>("summary.section")
        .AddVerb<EditSummary>("summary.edit")
        .AddVerb<PreviewSummary>("summary.preview")
        .AddVerb<SummaryPages>("summary.pages")
        .AddVerb<TraceSummary>("summary.figures")
        .AddVerb<SignSummary>("summary.sign")
        .AddWord<QuarterWord>("季度小结")
        .AddWord<HalfYearWord>("半年总结")
        .AddAnswer<SummaryAnswer>(Intent.SummaryLookup);
}
