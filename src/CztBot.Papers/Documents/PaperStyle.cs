namespace CztBot.Papers.Documents;

/// <summary>The paragraph styles that a template must have: a document names these and nothing else.</summary>
public static class PaperStyle
{
    /// <summary>简报名称, large in red.</summary>
    public const string Name = "CztName";

    /// <summary>期号.</summary>
    public const string Issue = "CztIssue";

    /// <summary>印发单位和日期, with the red line below.</summary>
    public const string Issuer = "CztIssuer";

    /// <summary>公文标题, 2号小标宋.</summary>
    public const string Title = "CztTitle";

    /// <summary>一、黑体.</summary>
    public const string Heading = "Heading1";

    /// <summary>(一)楷体.</summary>
    public const string SubHeading = "Heading2";

    /// <summary>1. 仿宋.</summary>
    public const string ItemHeading = "Heading3";

    /// <summary>正文, 3号仿宋, two characters in.</summary>
    public const string Text = "CztText";

    /// <summary>A person's own text in a draft, shaded.</summary>
    public const string Edited = "CztEdited";

    /// <summary>附件1, at the left margin.</summary>
    public const string Annex = "CztAnnex";

    /// <summary>表题 and 图题.</summary>
    public const string Caption = "CztCaption";

    /// <summary>A picture on a line of its own.</summary>
    public const string Picture = "CztPicture";

    /// <summary>表头.</summary>
    public const string HeadCell = "CztHeadCell";

    /// <summary>A table's words, at the left.</summary>
    public const string Cell = "CztCell";

    /// <summary>A table's figures, in the middle.</summary>
    public const string Figure = "CztFigure";

    /// <summary>A line without height, where something hangs.</summary>
    public const string Anchor = "CztAnchor";

    /// <summary>版记, 4号仿宋.</summary>
    public const string Foot = "CztFoot";

    /// <summary>页码, 4号宋体.</summary>
    public const string PageNumber = "CztPageNumber";

    /// <summary>All of them with the names that an office program shows.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Name] = "简报名称",
        [Issue] = "期号",
        [Issuer] = "印发行",
        [Title] = "公文标题",
        [Heading] = "heading 1",
        [SubHeading] = "heading 2",
        [ItemHeading] = "heading 3",
        [Text] = "公文正文",
        [Edited] = "人工编辑",
        [Annex] = "附件标识",
        [Caption] = "图表标题",
        [Picture] = "图",
        [HeadCell] = "表头",
        [Cell] = "表内文字",
        [Figure] = "表内数字",
        [Anchor] = "锚点",
        [Foot] = "版记",
        [PageNumber] = "页码",
    };
}
