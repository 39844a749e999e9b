using System.Text.Json;

namespace CztBot.Core.Plans;

/// <summary>The written form of a plan: what follows from something else is left out.</summary>
internal sealed record PlanDocument(string Title, IReadOnlyList<string> Sections, IReadOnlyList<PlanDocument.Item> Items)
{
    public static PlanDocument Of(Plan plan) =>
        new(plan.Title, [.. plan.Sections.Select(section => section.Title)], [.. plan.Items.Select(Item.Of)]);

    public Plan ToPlan() => new()
    {
        Title = Title,
        Sections = [.. Sections.Select((title, index) => new PlanSection(index + 1, title))],
        Items = [.. Items.Select(item => item.ToItem())],
    };

    /// <param name="Code">Kind and number: T05.</param>
    internal sealed record Item(string Code, string Title, IReadOnlyList<Part>? Parts = null, int? Section = null)
    {
        public static Item Of(PlanItem item) =>
            new(item.Code, item.Title, item.Parts.Count == 0 ? null : [.. item.Parts.Select(part => Part.Of(part, item))], item.Section);

        public PlanItem ToItem() => new()
        {
            Code = Code,
            Kind = Kind(Code),
            Number = int.TryParse(Code.AsSpan(1), out var number) ? number : throw new JsonException($"{Code} is no item's code."),
            Section = Section,
            Title = Title,
            Parts = [.. (Parts ?? []).Select((part, index) => part.ToPart(Code, Parts!.Count > 1 ? $"{Code}{(char)('a' + index)}" : Code, Title))],
        };

        private static PlanItemKind Kind(string code) => code.FirstOrDefault() switch
        {
            'T' => PlanItemKind.Task,
            'M' => PlanItemKind.Mechanism,
            'P' => PlanItemKind.Policy,
            'S' => PlanItemKind.Measure,
            _ => throw new JsonException($"{code} is no item's code."),
        };
    }

    /// <param name="Title">Only where it differs from the item's.</param>
    /// <param name="Leads">Unit ids with their names, in order.</param>
    internal sealed record Part(
        string Target,
        OrderedDictionary<string, string> Leads,
        OrderedDictionary<string, string> Responsible,
        string? Title = null,
        bool Measurable = false,
        bool Recurring = false,
        DateOnly? TargetDate = null)
    {
        public static Part Of(ReportingItem part, PlanItem item) =>
            new(part.Target, Names(part.Leads), Names(part.Responsible), part.Title == item.Title ? null : part.Title, part.Measurable, part.Recurring, part.TargetDate);

        public ReportingItem ToPart(string code, string id, string itemTitle) => new()
        {
            Id = id,
            ItemCode = code,
            Title = Title ?? itemTitle,
            Target = Target,
            Measurable = Measurable,
            Recurring = Recurring,
            TargetDate = TargetDate,
            Leads = Units(Leads),
            Responsible = Units(Responsible),
        };

        private static OrderedDictionary<string, string> Names(IEnumerable<UnitRef> units) =>
            new(units.Select(unit => KeyValuePair.Create(unit.UnitId, unit.Name)), StringComparer.Ordinal);

        private static IReadOnlyList<UnitRef> Units(OrderedDictionary<string, string> names) =>
            [.. names.Select(name => new UnitRef { UnitId = name.Key, Name = name.Value })];
    }
}
