namespace CztBot.Core.Plans.Parsing;

/// <summary>Walks the paragraphs once and finds sections, items and duty blocks; what does not fit becomes a fault.</summary>
internal sealed class Outline
{
    private readonly List<Paragraph> strays = [];
    private PlanItemKind? kind;
    private OutlineItem? current;
    private int lastNumber;

    private Outline()
    {
    }

    public List<PlanSection> Sections { get; } = [];

    public List<OutlineItem> Items { get; } = [];

    public List<PlanFault> Faults { get; } = [];

    /// <summary>False in the head of a page, and in a table of contents.</summary>
    private bool HasBegun => Items.Exists(item => item.Parts.Count > 0);

    public static Outline Of(IReadOnlyList<Paragraph> paragraphs)
    {
        var outline = new Outline();
        foreach (var paragraph in paragraphs)
        {
            if (outline.HasBegun && Headings.EndsPlan(paragraph)) break;
            outline.Take(paragraph);
        }

        outline.CloseItem();
        return outline;
    }

    private void Take(Paragraph paragraph)
    {
        if (Headings.Part(paragraph) is { } part) StartPart(part);
        else if (kind is null) return;
        else if (Headings.Bracketed(paragraph) is var (bracketed, text))
        {
            if (kind == PlanItemKind.Task) StartSection(bracketed, text);
            else StartItem(bracketed, text);
        }
        else if (kind == PlanItemKind.Task && Headings.Numbered(paragraph) is var (number, rest)) StartItem(number, rest);
        else if (kind != PlanItemKind.Measure) TakeUnnumbered(paragraph);
    }

    private void StartPart(PlanItemKind part)
    {
        CloseItem(beforeMore: true);
        kind = part;
        lastNumber = 0;
        if (part != PlanItemKind.Task || HasBegun) return;
        Sections.Clear(); // what came before was a table of contents
        Items.Clear();
        Faults.Clear();
    }

    private void StartSection(int number, Paragraph title)
    {
        CloseItem(beforeMore: true);
        if (DutyBlock.IsMeant(title)) Fault(title, "任务应以“1、”这样的阿拉伯数字编号，“（一）”只用于分类标题。");
        else if (number != Sections.Count + 1)
            Fault(title, $"分类标题的编号应为“（{ChineseNumber.Write(Sections.Count + 1)}）”，写的是“（{ChineseNumber.Write(number)}）”。");
        Sections.Add(new(Sections.Count + 1, title.Text));
    }

    private void StartItem(int number, Paragraph text)
    {
        CloseItem(beforeMore: true);
        current = new OutlineItem(kind!.Value, number, kind == PlanItemKind.Task ? Sections.Count : null, text);
        if (kind == PlanItemKind.Task && Sections.Count == 0) Fault(text, "任务之前应有分类标题，形如“（一）推进规划融合”。");
        CheckNumber(current);
        Items.Add(current);
        if (kind != PlanItemKind.Measure) TakePart(text);
    }

    private void CheckNumber(OutlineItem item)
    {
        if (Items.Find(other => other.Kind == item.Kind && other.Number == item.Number) is { } twin)
            Fault(item.Opening, $"{item.Chinese}的编号重复，第{twin.Opening.Line}行已有{twin.Chinese}，此处应为{lastNumber + 1}。");
        else if (item.Number != lastNumber + 1)
            Fault(item.Opening, $"{PlanWords.Of(item.Kind)}的编号应为{lastNumber + 1}，写的是{item.Number}。");
        lastNumber = Math.Max(lastNumber, item.Number);
    }

    private void TakeUnnumbered(Paragraph paragraph)
    {
        if (DutyBlock.IsMeant(paragraph)) TakePart(paragraph);
        else if (current is not null && paragraph.Text.Any(character => character is >= '\u4E00' and <= '\u9FFF')) strays.Add(paragraph);
    }

    private void TakePart(Paragraph paragraph)
    {
        FaultStrays();
        if (current is null)
        {
            Fault(paragraph, "带责任括号的段落之前应有编号，形如“1、”。");
            return;
        }

        if (!DutyBlock.IsMeant(paragraph))
        {
            current.Open = paragraph;
            return;
        }

        var (block, expected) = DutyBlock.Cut(paragraph);
        if (block is { Body.Text: "" } && current.Open is { } waiting) block = block with { Body = waiting };
        else FaultOpen();
        current.Open = null;
        if (block is null) Fault(paragraph, expected!);
        else current.Parts.Add(block);
    }

    private void CloseItem(bool beforeMore = false)
    {
        FaultOpen();
        if (beforeMore) FaultStrays();
        strays.Clear(); // at the very end they are the tail of a web page
        current = null;
    }

    private void FaultOpen()
    {
        if (current?.Open is { } open) Fault(open, $"{current.Chinese}缺少责任括号，段末应为“（牵头单位：……；责任单位：……）”。");
    }

    private void FaultStrays()
    {
        foreach (var stray in strays) Fault(stray, "这一段既没有编号，也没有责任括号，应补上“（牵头单位：……；责任单位：……）”或删去。");
        strays.Clear();
    }

    private void Fault(Paragraph paragraph, string expected) => Faults.Add(new(paragraph.Line, expected));
}
