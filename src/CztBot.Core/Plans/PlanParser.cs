using CztBot.Core.Plans.Parsing;

namespace CztBot.Core.Plans;

/// <summary>Reads the published text of an action plan (行动计划), web page around it and all.</summary>
public static class PlanParser
{
    /// <summary>The plan, or every fault with its line; nothing of any one plan is known here.</summary>
    public static PlanReading Parse(string text)
    {
        var paragraphs = Paragraph.Of(text);
        if (paragraphs.Count == 0) return new PlanRefused([new(1, "文件是空的，应为行动计划的正文。")]);
        if (paragraphs.FirstOrDefault(paragraph => Headings.Part(paragraph) == PlanItemKind.Task) is not { } tasks)
            return new PlanRefused([new(1, "没有找到行动计划，应有单独成行的标题“重点工作任务”。")]);

        var outline = Outline.Of(paragraphs);
        var faults = outline.Faults;
        var title = PlanTitle.Find(paragraphs, outline.Items.FirstOrDefault()?.Opening ?? tasks);
        if (title is null) faults.Add(new(1, "没有找到行动计划的标题，应有以“行动计划”结尾的一行。"));
        if (!outline.Items.Exists(item => item.Kind == PlanItemKind.Task))
            faults.Add(new(tasks.Line, "“重点工作任务”之下应有编号的任务，形如“1、”。"));

        var cities = Cities.In(outline.Items.SelectMany(item => item.Parts));
        var items = outline.Items.ConvertAll(item => Item(item, cities, faults));
        if (faults.Count > 0) return new PlanRefused([.. faults.OrderBy(fault => fault.Line).Distinct()]);
        return new PlanRead(new Plan { Title = title!, Sections = outline.Sections, Items = items });
    }

    private static PlanItem Item(OutlineItem item, Cities cities, List<PlanFault> faults)
    {
        var opening = item.Parts is [var first, ..] ? first.Body : item.Opening;
        var (title, rest) = Wording.Title(opening);
        return new PlanItem
        {
            Code = item.Code,
            Kind = item.Kind,
            Number = item.Number,
            Section = item.Section,
            Title = title,
            Parts = [.. item.Parts.Select((block, index) => Part(item, index, title, index == 0 ? rest : block.Body.Text, cities, faults))],
        };
    }

    private static ReportingItem Part(OutlineItem item, int index, string title, string target, Cities cities, List<PlanFault> faults)
    {
        var block = item.Parts[index];
        var label = item.Parts.Count > 1 ? Wording.Label(target, mayBeTitled: index > 0) : null;
        var wording = index == 0 ? block.Body.Text : target;
        return new ReportingItem
        {
            Id = item.Parts.Count > 1 ? $"{item.Code}{(char)('a' + index)}" : item.Code,
            ItemCode = item.Code,
            Title = label is null ? title : $"{title}·{label}",
            Target = target,
            Measurable = Wording.IsMeasurable(wording),
            Recurring = Wording.IsRecurring(wording),
            TargetDate = Wording.TargetDate(wording),
            Leads = Units(block.Leads),
            Responsible = Units(block.Responsible),
        };

        IReadOnlyList<UnitRef> Units(Paragraph list)
        {
            var (units, expected) = UnitList.Read(list, cities);
            faults.AddRange(expected.Select(sentence => new PlanFault(list.Line, sentence)));
            if (units.Count == 0 && expected.Count == 0) faults.Add(new(list.Line, $"“{list.Text}”中应写明单位。"));
            return units;
        }
    }
}
