using System.Globalization;
using System.IO.Packaging;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CztBot.Papers.Workbooks;

/// <summary>
/// Writes a workbook (.xlsx) row by row, so that its size does not matter: valid as the standard wants it, text as text and never a formula,
/// long text wrapped, the head kept in view and on every printed page, A4 landscape as wide as the page.
/// </summary>
public static class WorkbookFile
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <exception cref="OperationCanceledException">Between two rows; what was written is no workbook.</exception>
    public static void Write(Stream to, IReadOnlyList<WorkbookSheet> sheets, CancellationToken cancellation = default)
    {
        using var package = Package.Open(to, FileMode.Create, FileAccess.Write);
        List<PackagePart> written = [.. sheets.Select((sheet, index) => Part(package, $"/xl/worksheets/sheet{index + 1}.xml", "worksheet", writer => Sheet(writer, sheet, cancellation)))];
        var styles = Part(package, "/xl/styles.xml", "styles", writer => writer.WriteElement(WorkbookLook.Styles()));
        var book = Part(package, "/xl/workbook.xml", "sheet.main", writer => writer.WriteElement(new Workbook(
            new Sheets(sheets.Select((sheet, index) => new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = Id(index) })),
            new DefinedNames(sheets.SelectMany((sheet, index) => Names(sheet, (uint)index))))));
        for (var index = 0; index < written.Count; index++) book.CreateRelationship(written[index].Uri, TargetMode.Internal, $"{Relationships}/worksheet", Id(index));
        book.CreateRelationship(styles.Uri, TargetMode.Internal, $"{Relationships}/styles", "styles");
        package.CreateRelationship(book.Uri, TargetMode.Internal, $"{Relationships}/officeDocument", "book");
    }

    // Every page has the head; what is for programs alone stays off the paper.
    private static IEnumerable<DefinedName> Names(WorkbookSheet sheet, uint index)
    {
        if (sheet.Printed is { } columns) yield return new DefinedName($"'{sheet.Name}'!$A:${Letters(columns - 1)}") { Name = "_xlnm.Print_Area", LocalSheetId = index };
        yield return new DefinedName($"'{sheet.Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = index };
    }

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"sheet{index + 1}");

    private static PackagePart Part(Package package, string path, string kind, Action<OpenXmlWriter> write)
    {
        var part = package.CreatePart(new Uri(path, UriKind.Relative), $"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml", CompressionOption.Normal);
        using var stream = part.GetStream();
        using var writer = OpenXmlWriter.Create(stream);
        write(writer);
        return part;
    }

    private static void Sheet(OpenXmlWriter writer, WorkbookSheet sheet, CancellationToken cancellation)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(pane, new Selection { Pane = PaneValues.BottomLeft }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        var line = 1;
        Row(writer, line, sheet, [.. sheet.Columns.Select(object (column) => column.Title)], WorkbookLook.Head);
        foreach (var row in sheet.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            Row(writer, ++line, sheet, row, WorkbookLook.Body);
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{Letters(sheet.Columns.Count - 1)}{line}") });
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.7, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = WorkbookLook.A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddHeader("&C&A"), new OddFooter("&C第&P页，共&N页")));
        writer.WriteEndElement();
    }

    private static void Row(OpenXmlWriter writer, int line, WorkbookSheet sheet, IReadOnlyList<object> cells, uint style)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)line, Height = WorkbookLook.Height(sheet.Lines(cells)), CustomHeight = true });
        for (var column = 0; column < cells.Count; column++) writer.WriteElement(Cell(string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{line}"), cells[column], style));
        writer.WriteEndElement();
    }

    private static Cell Cell(string at, object content, uint style) => content switch
    {
        string text => new Cell(new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = at, DataType = CellValues.InlineString, StyleIndex = style },
        _ => new Cell(new CellValue(Convert.ToString(content, CultureInfo.InvariantCulture)!)) { CellReference = at, DataType = CellValues.Number, StyleIndex = style == WorkbookLook.Body ? WorkbookLook.Number : style },
    };

    // What XML cannot hold would make the whole file unreadable; half a pair is no character either.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text
        : string.Concat(text.EnumerateRunes().Where(rune => rune.Utf16SequenceLength == 2 || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{Letters((column / 26) - 1)}{(char)('A' + (column % 26))}";
}

/// <summary>A sheet to write.</summary>
/// <param name="Columns">The heads of the columns, with their width in characters.</param>
/// <param name="Rows">Strings and numbers, one for each column; asked for one after the other while the file is written.</param>
public sealed record WorkbookSheet(string Name, IReadOnlyList<(string Title, int Width)> Columns, IEnumerable<IReadOnlyList<object>> Rows)
{
    private const int Narrowest = 10;
    private const int Widest = 60;

    /// <summary>How many columns from the left are printed; null for all.</summary>
    public int? Printed { get; init; }

    /// <summary>A small sheet of texts, its columns as wide as what they hold.</summary>
    public static WorkbookSheet Of(string name, IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<string>> rows) =>
        new(name, [.. titles.Select((title, column) => (title, Math.Clamp(rows.Select(row => column < row.Count ? Width(row[column]) : 0).Append(Width(title)).Max() + 2, Narrowest, Widest)))], rows);

    /// <summary>How many lines a row takes where its text is wrapped.</summary>
    internal int Lines(IReadOnlyList<object> cells)
    {
        var most = 1;
        for (var column = 0; column < cells.Count && column < (Printed ?? Columns.Count); column++)
            if (cells[column] is string { Length: > 0 } text)
                most = Math.Max(most, text.Split('\n').Sum(line => Lines(Width(line), Columns[column].Width)));
        return most;
    }

    // What must be broken loses up to a character at the end of each line.
    private static int Lines(int text, int column) => text < column ? 1 : (text + column - 3) / (column - 2);

    // A Chinese character is as wide as two others.
    private static int Width(string text) => text.Sum(character => character > 'ÿ' ? 2 : 1);
}
