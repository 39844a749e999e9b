using CztBot.Conversations;
using CztBot.Core.Rounds;

namespace CztBot.Supplements;

/// <summary>增刊: issues outside the monthly series, of a dispatch or free: compile, edit, preview, sign, send.</summary>
public static class SupplementSlice
{
    public static IServiceCollection AddSupplements(this IServiceCollection services) => services
        .AddSingleton<SupplementDesk>()
        .AddSingleton<SupplementCards>()
        .AddSingleton<SupplementList>()
        .AddSingleton<SupplementPages>()
        .AddSingleton<OpenSupplement>()
        .AddSingleton<NewSupplement>()
        .AddKeyedSingleton<IPaperShelf, SupplementShelf>(SupplementShelf.Kind)
        .AddKeyedSingleton<IPaperShelf, SupplementShelf>(SupplementShelf.Units)
        .AddOutgoing<SupplementMessage>(DeliveryKinds.Supplement, DeliveryKinds.SupplementCircular)
        .AddVerb<NewSupplement>("supplement.new")
        .AddVerb<OpenSupplement>("supplement.open")
        .AddVerb<OpenSupplementSection>("supplement.section")
        .AddVerb<EditSupplement>("supplement.edit")
        .AddVerb<PreviewSupplement>("supplement.preview")
        .AddVerb<SupplementPages>("supplement.pages")
        .AddVerb<TraceSupplement>("supplement.figures")
        .AddVerb<SignSupplement>("supplement.sign")
        .AddVerb<DropSupplement>("supplement.drop")
        .AddWord<SupplementWord>("增刊");
}
