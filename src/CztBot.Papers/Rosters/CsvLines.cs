using System.Text;
using CztBot.Core.Members.Sheets;

namespace CztBot.Papers.Rosters;

/// <summary>Splits CSV (RFC 4180) into rows that keep the line on which they begin.</summary>
public sealed class CsvLines(string text)
{
    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private readonly List<RosterRow> _rows = [];
    private int _line = 1;
    private int _rowLine = 1;
    private bool _quoted;

    /// <summary>All rows; null where a quotation mark is never closed.</summary>
    public IReadOnlyList<RosterRow>? Read()
    {
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter == '\n') _line++;
            if (_quoted && letter == '"' && index + 1 < text.Length && text[index + 1] == '"') _cell.Append(text[index++]);
            else if (letter == '"' && (_quoted || _cell.Length == 0)) _quoted = !_quoted;
            else if (_quoted) _cell.Append(letter);
            else if (letter == ',') EndCell();
            else if (letter == '\n') EndRow();
            else if (letter != '\r') _cell.Append(letter);
        }

        if (_cell.Length > 0 || _cells.Count > 0) EndRow();
        return _quoted ? null : _rows;
    }

    /// <summary>The line on which the last row begins: where an open quotation mark is to be looked for.</summary>
    public int LastRowLine => _rows[^1].Line;

    private void EndCell()
    {
        _cells.Add(_cell.ToString());
        _cell.Clear();
    }

    private void EndRow()
    {
        EndCell();
        _rows.Add(new RosterRow(_rowLine, [.. _cells]));
        _cells.Clear();
        _rowLine = _line;
    }
}
